"""Documents: Word (.docx), OpenDocument (.odt), PDF and EPUB.

All but OpenDocument need a library that comes with an extra of the package.

recognize      whether bytes are such a document
extras         the sentence that names a missing extra
archive        the bounds of documents that are zip archives
tables         how a table of a document is read
word           articles from Word documents; word_text knows their markup
open_document  articles from OpenDocument texts; open_document_text knows their markup
pdf/           articles from PDF documents
epub           articles from books
"""
