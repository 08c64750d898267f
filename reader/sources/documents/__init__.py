"""Documents: Word (.docx), PDF and EPUB. Each needs a library that comes with an extra of the package.

recognize   whether bytes are such a document
extras      the sentence that names a missing extra
archive     the bounds of documents that are zip archives
word        articles from Word documents; word_text knows their markup
pdf/        articles from PDF documents
epub        articles from books
"""
