"""News pages: from the bytes of an HTML page to the text of its article. No network here.

The way of a page:

charset      the text that its bytes stand for
tree         the parsed page, within the limits of `limits`
walk         from its elements to an `outline`: nodes and blocks of text, plain values without lxml; `tables`
             of data stay side by side, `footnote_marks` and what is `hidden` in a line are left out, and
             what is `folded`, or below a heading of `accordions`, is not; `templates` may hold text;
             `initials` belong to their words, and what `block_styles` set apart does not; `text_run` is a
             block so far, `block_text` what is read of it, without `shortcodes`; `element_roles` by their
             names
sentences    which blocks say something
boxes        which of the nodes are boxes beside the article: related stories, captions, comments, forms,
             what is `sponsored`; those that are `misnamed` are its text
body         the node that holds the article
removal      which blocks inside that node are no sentences of the article, and why: `calls` to the reader,
             `pulled_quotations` of those `set_apart`, and `contacts`
edges        what stands above its first and below its last sentence
standfirst   the lines between headline and text
metadata     title, byline, outlet, date and address, from `linked_data` (`written_json`), meta elements and
             visible blocks (`titles`, `authors`, `near_headline`); where it was `saved_from`
publication  when that was, by data, elements and `dated_lines`; `dates` reads what is written there, ISO 8601
             too, and `clocks` the time of day
stub         whether the page shows only the beginning
article      which blocks are the article's; in doubt a `witness`, trafilatura, is asked
extract      all of this in order: a Page; `app_data` has the article of one that a program draws, in the
             `script_data` of the page, `flat_json` and `flight_data` too
"""
