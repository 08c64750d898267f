"""Messages: newsletters and press releases that were saved as .eml (RFC 5322, MIME).

recognize   whether bytes are a message
headers     title, byline, outlet, date and address from the headers
charset     the text that the bytes of a part stand for, whatever it declares
flowed      paragraphs and quoted paragraphs of a plain text, format=flowed too
stories     the headings of a letter, and what it says below those that lead to the pages of its stories
parts       which parts are the text, in which of their forms; what is attached is counted
forwarded   where a message begins that was forwarded as text, and what the lines above it say
saved_page  the page in a file that a browser saved (.mhtml), which has the form of a message
mailbox     whether a file has many messages, which are no article
message     all of this in order: an Article
"""
