"""News pages: from the bytes of an HTML page to the text of its article. No network here.

The way of a page:

charset      the text that its bytes stand for
tree         the parsed page, within the limits of `limits`
outline      its nodes and blocks of text as plain values; from here on nothing knows lxml
boxes        which of the nodes are boxes beside the article: related stories, captions, comments, forms
body         the node that holds the article
removal      which blocks inside that node are no sentences of the article, and why
standfirst   the lines between headline and text
metadata     title, byline, outlet, date and address, from `linked_data`, meta elements and visible blocks
stub         whether the page shows only the beginning
witness      what trafilatura takes for the article, where nothing of the above finds one
extract      all of this in order: a Page
"""
