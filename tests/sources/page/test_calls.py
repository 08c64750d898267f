"""What a page and its editors say to the reader: no sentence of the article."""

from __future__ import annotations

import pytest

from reader.sources.page import calls
from reader.sources.page.outline import Block
from tests.sources.page.samples import middle

WORDS = " and so it goes on"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Advertisement - story continues below", True),
        ("ADVERTISEMENT: Scroll to continue", True),
        ("Scroll down to continue", True),
        ("Sponsored content: a week by the sea", True),
        ("We may earn a small affiliate commission if you buy through our links.", True),
        ("If you purchase an item through our links, we may earn a commission.", True),
        ("Products are independently selected by our editors.", True),
        ("This article contains affiliate links.", True),
        ("Get 50% off your first year", True),
        ("Limited-time offer: three months for nothing", True),
        ("Buy tickets here", True),
        ("Try the harbour pass for just £1", True),
        ("View this email in your browser", True),
        ("Unsubscribe", True),
        ("Have an opinion on anything? Write to us.", True),
        ("Page 1 of 2", True),
        ("Filed Under: News", True),
        ("Filed under water.", False),
        ("This content is provided by Chirp, which may be using cookies.", True),
        ("This article contains content provided by Chirp. We ask before it is loaded.", True),
        ("To show you this content, we need your permission to use cookies.", True),
        ("Allow Chirp content?", True),
        ("To see the content of the boats, they opened the hatch.", False),
        ("Thanks for sharing!", True),
        ("You can email Ida Rho here, and read more of her articles here.", True),
        ("This story is part of our series Harbour Lives.", True),
        ("1/3The pier in May, from the office", True),
        ("[2/3]The pier in June", True),
        ("Show all 3", True),
        ("Photo of author", True),
        ("Access your favorite topics wherever you are.", True),
        ("1/3 of the boats are gone.", False),
        ("You can email him, Ann Lee said, and he will not answer.", False),
        ("This story is part of the town, said Ann Lee.", False),
        ("Our mailing address is:\n1 Quay, Whitby", True),
        ("Want to change how you receive these emails?\nYou can update your preferences.", True),
        ("Our mailing clerk is ill, said Ann Lee.", False),
        ("You’re receiving this because you signed up.", True),
        ("Got a story? Write to the desk.", True),
        ("Do you have an opinion on the pier? Write to us.", True),
        ("Which boat do you miss? Let us know in the comments below.", True),
        ("For more stories like this, look at our page of the harbour.", True),
        ("Join our WhatsApp community here", True),
        ("Listen to the best of the coast on our radio, or tell us a story here.", True),
        ("Sources: harbour office, own counts", True),
        ("Learn more about your ad choices. Visit podcasts.example/choices", True),
        ("See podcasts.example/listener for privacy information.", True),
        ("Hosted on Soundcast. See soundcast.example/privacy for more.", True),
        ("See the harbour for more, said Ann Lee.", False),
        ("Reach Ida Rho at 605-555-0100. She is on X, too.", True),
        ("Contact Ida Rho at ida@courier.example.", True),
        ("Subscriber-only article", True),
        ("Contact Ida Rho at the harbour, the council said.", False),
        ("– Sponsored content: a week by the sea", True),
        ("▶ Watch", True),
        ("Let us know when the pier falls, she told the council.", False),
        ("Listen to the sea, said Ann Lee, and you will know.", False),
        ("Source: “We knew of it.”", False),
        ("More stories are told in the harbour than in the town.", False),
        ("Advertisements on the buses said that the pier holds.", False),
        ("Get used to it, said Ann Lee, who sold her boat.", False),
        ("Products from the harbour are sold in the town.", False),
        ("If you buy a boat, said Ann Lee, buy a good one.", False),
        ("Book sales rose by a tenth, the council said.", False),
        ("Order returned to the harbour on Monday.", False),
        ("[Sign up for the morning letter]", True),
        ("[Advertisement]", True),
        ("(Listen to this article)", True),
        ("(The pier is open.)", False),
        ("Listen to the whole episode wherever you get your podcasts.", True),
        ("Chart: Ida Rho • Source: Harbour office • Created with Chartworks", True),
        ("Chart: the boats that were built in spring", False),
        ("The podcast is out, wherever you look.", False),
        ("Sponsored by the council, the pier was rebuilt.", False),
        ("Start with the pier, said Ann Lee: it costs $5.", False),
        ("Subscribe to four papers and you pay £80 a month, the consumer group said on Monday.", False),
        ("Sign up for a trial and you are charged after a week, six in ten told the survey.", False),
        ("“All rights reserved,” Ann Lee read from the page.", False),
        ("“Click here to leave,” the button says.", False),
        ("Register for the vote before May 3, the clerk's office urged residents.", False),
        ("Already a member of the club? Nobody asked, Ann Lee said.", False),
        ("You’ve reached the limit, the guard said.", False),
        ("You’ve reached your limit of free articles.", True),
        ("Subscribe to four papers, and you pay for one.", True),
        ("Sign up for our letter: “the best of the coast”.", True),
        ("This content is provided by Chirp, which is using cookies, the court said.", False),
        ("Pages: 1 2 3", True),
        ("--- Ends ---", True),
        ("You received this email because you signed up for The Pier.", True),
        ("To stop receiving The Pier, unsubscribe.", True),
        ("Thanks for spending part of your morning with The Pier.", True),
        ("To stop receiving emails from us, click here.", True),
        ("To no longer receive our weekly newsletter, tell us.", True),
        ("To stop receiving stolen boats, the police opened the harbour.", False),
        ("To stop getting scam e-mails, experts suggest a filter.", False),
        ("You received this boat for nothing.", False),
        ("A post shared by Whitby Harbour (@whitbyharbour)", True),
        ("A post shared by thousands was false.", False),
        ("Subscribe: https://quaytv.example", True),
        ("Follow Ann: @annlee", True),
        ("Join the talks: nobody did.", False),
        ("Support the show: quaytalk.example/give", True),
        ("Follow the show on Chirp.", True),
        ("Subscribe to our channel!", True),
        ("Rate this podcast", True),
        ("Support the showground, Ann Lee said.", False),
        ("Support the show of unity, and the party may survive.", False),
        ("Follow the channel for two miles and the river opens into the bay.", False),
        ("Follow the Channel coast from Calais and you pass a dozen camps.", False),
        ("Follow the Channel on foot at low tide and the boats pass beside you.", False),
        ("abc/de/fgh", True),
        ("and/or both", False),
        ("ENDS", True),
        ("Ends of rope lay on the pier.", False),
        ("Published By: Ida Rho", True),
        ("Published On: Mar 4, 2026", True),
        ("Published by the council, it was read by nobody.", False),
        ("Login or Subscribe to participate in polls.", True),
        ("Sent from my iPhone", True),
        ("Get Outlook for iOS", True),
        ("Sent from the capital to the front, he wrote every day.", False),
        ("Page: 1 of the plan", False),
        ("Support our work by becoming a member today.", True),
        ("Please consider supporting our reporters with a gift.", True),
        ("Support our fishermen, the members of the council said.", False),
        ("Join QT's WhatsApp channel for the latest news.", True),
        ("See a spelling or grammar error in our story? Please click here to report it.", True),
        ("Have feedback or notice an error? CLICK HERE", True),
        ("Do you have a photo or video of the storm? Send it to us here.", True),
        ("Do you have a photo of your boat? I do not.", False),
        ("See how a spelling changed the plan of the pier.", False),
        ("Stay in Touch with Us Anytime, Anywhere", True),
        ("Get The Courier's Daily Edition by email and never miss a story", True),
        ("Get well soon, she wrote to him by hand.", False),
        ("Find out what's happening in Whitby with free updates from Quay.", True),
        ("Find out what is below the pier, the council asked the divers.", False),
        ("Enjoy more audio and podcasts on iOS or Android.", True),
        ("Kindly share this story:", True),
        ("Listen to this story.", True),
        ("press@courier.example", True),
        ("Write to press@courier.example", False),
        ("WATCH | The night of the vote:", True),
        ("Watch the night of the vote", False),
        ("This story is available exclusively to Courier subscribers.", True),
        ("NEW You can now listen to Courier articles!", True),
        ("You can now listen to the whales, Ann Lee said.", False),
        ("READ ON THE COURIER APP", True),
        ("Read on the quay, the app is a failure.", False),
        ("Stay up to date with the Courier on Facebook, X and our app.", True),
        ("Keep in touch with old friends, the doctor said, not on Facebook.", False),
        ("Stay connected to the harbour", False),
        ("See more on: Harbours", True),
        ("See more on the pier", False),
    ],
)
def test_a_page_that_sells_or_asks_is_no_article(text: str, expected: bool) -> None:
    assert calls.is_call(Block(text, 0)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Editor’s note: The name of the harbour master was wrong.", True),
        ("Editors' Note", True),
        ("A note to readers: this story speaks of a storm.", True),
        ("Correction (March 3): The pier is 40 metres long.", True),
        ("Correction, March 3, 2026: The pier is 40 metres long.", True),
        ("Clarification: The pier is closed on Sundays only.", True),
        ("Correction", True),
        ("This story was updated on Monday to add a comment.", True),
        ("This article has since been corrected.", True),
        ("This story will be updated.", True),
        ("This article was originally published by Harbour News.", True),
        ("This piece first appeared in Harbour News.", True),
        ("An earlier version of this story gave the wrong name.", True),
        ("This is a developing story.", True),
        ("A version of this article appears in print on May 3, 2026.", True),
        ("The audio version of this story was produced by Ann Lee.", True),
        ("The radio was produced in Whitby.", False),
        ("This is an opinion column. All views expressed are those of the author.", True),
        ("The views expressed here are those of the author.", True),
        ("The views of the harbour are old.", False),
        ("• This article was amended on 4 March to correct a name.", True),
        ("Correction officers said that the pier holds.", False),
        ("UPDATE 2/3/26: The owner sent a statement after publication.", True),
        ("Correction 4/3/2026: This post gave the wrong number of ships.", True),
        ("Update (3.2.): The pier is open.", False),
        ("UPDATED 4:30 p.m. ET: The pier is open again.", True),
        ("Update, March 4, 2026: The pier is open again.", True),
        ("Update 16.20 GMT – The pier is open again.", True),
        ("Updated at 4.30pm with comments from the union.", True),
        ("Updated on Monday to add what the owner said.", True),
        ("Correction, Sept. 4: The pier was open.", True),
        ("Correction February 12th: A former version said that the pier was open.", True),
        ("Update Windows 11: the maker urges everybody to do so this week.", False),
        ("Updated on time to include what is new, the forecast was gloomy.", False),
        ("Updated plans for the pier: who wants what", False),
        ("Update your boat before 4 March, Ann Lee said.", False),
        ("(Except for the headline, this story has not been edited by our staff and is from a feed.)", True),
        ("(With inputs from agencies)", True),
        ("With agency inputs from ANI, QTI and the Delm bureau.", True),
        ("With inputs of all kinds, the mill went on.", False),
        ("With input from residents, the council drew up a plan.", False),
        ("With input from Delm, Ann Lee drew up a plan for the pier.", False),
        ("This report has not been edited by a court, as the law demands.", False),
        ("This article of the constitution was never used.", False),
        ("This story is old, said Ann Lee.", False),
        ("This report, she said, was never published.", False),
        ("The earlier version of the plan had no pier.", False),
        ("The story was updated by the council.", False),
        ("This is a breaking point, said Ann Lee.", False),
        ("(This story has been refiled to correct the name in paragraph 3)", True),
        ("(This March 4 story was corrected to say that the pier is 40 metres long)", True),
        ("This report by The Coast Press was first published March 4, 2026.", True),
        ("Published in the print edition of the March 9, 2026, issue.", True),
        ("Published in the printers’ guide, it was read by all.", False),
        ("This report by Ann Lee was never published.", False),
        ("This March 4 storm was corrected in the books, said Ann Lee.", False),
    ],
)
def test_editors_who_speak_of_the_article_are_no_part_of_it(text: str, expected: bool) -> None:
    assert calls.is_editorial(Block(text, 0)) is expected


@pytest.mark.parametrize(
    "verb", ["explained", "replied", "claimed", "recalled", "advised", "complained", "admitted", "warns"]
)
def test_whatever_verb_says_whose_words_these_are_they_are_no_call(verb: str) -> None:
    text = "Subscribe to four papers and you pay for two"
    assert calls.is_call(Block(f"{text}.", 0))
    assert not calls.is_call(Block(f"{text}, the consumer group {verb}.", 0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don’t miss", True),
        ("What to read next", True),
        ("Editors’ picks", True),
        ("Our sources", True),
        ("Read about our process", True),
        ("Our sources say nothing", False),
        ("The editor’s choice", False),
        ("What to read nextdoor", False),
    ],
)
def test_a_heading_leads_away_by_whole_words(text: str, expected: bool) -> None:
    assert calls.leads_away(text) is expected


def test_a_long_paragraph_is_an_article_however_it_begins() -> None:
    assert calls.is_editorial(Block("Correction: " + "word " * 99, 0))
    assert not calls.is_editorial(Block("Correction: " + "word " * 100, 0))
    consent = "This content is provided by Chirp, which may be using cookies: "
    assert calls.is_call(Block(consent + "word " * 60, 0))
    assert not calls.is_call(Block(consent + "word " * 130, 0))
    assert calls.is_call(Block("Sponsored content: " + "word " * 43, 0))
    assert not calls.is_call(Block("Sponsored content: " + "word " * 44, 0))


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>It fell. <a href=x>Read more</a></p>", ["It fell."]),
        ("<p>“It fell.” <a href=x>Read more »</a></p>", ["“It fell.”"]),
        ("<p>It fell… <b><a href=x>Continue reading →</a></b></p>", ["It fell…"]),
        ("<p>It fell. <a href=x>Full story</a>.</p>", ["It fell. ."]),
        ("<p>It fell. <a href=x>Read more</a> of it.</p>", ["It fell. Read more of it."]),
        ("<p>It fell. <a href=x>Read more</a> <i>here</i></p>", ["It fell. Read more here"]),
        ("<p>He should <a href=x>read more</a></p>", ["He should read more"]),
        ("<p>It rose and fell. <a href=x>Read more plays</a></p>", ["It rose and fell. Read more plays"]),
    ],
)
def test_a_link_behind_a_sentence_that_leads_to_the_story_is_no_word_of_it(
    markup: str, texts: list[str]
) -> None:
    assert middle(markup) == texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pic.twitter.com/Ab1", True),
        ("[image or embed]", True),
        ("https://t.co/Ab1", True),
        ("♬ original sound - Ida", True),
        ("the picture on pic.twitter.com/Ab1", False),
        ("harbour.example/pier", False),
    ],
)
def test_a_link_to_the_picture_of_a_post_says_nothing(text: str, expected: bool) -> None:
    assert calls.is_leftover(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier in May. (AP Photo/Ida Rho)", True),
        ("The pier in May, with the crane (Photo by Ida Rho/Agency via Getty Images).", True),
        ("The pier in May. [Image: Ida Rho]", True),
        ("The pier in May. (Ida Rho/Reuters)", True),
        ("The pier in May | Photo: Ida Rho/Agency", True),
        ("The pier in May. Photograph: Ida Rho/The Courier", True),
        ("The pier in May. Photo courtesy of: the council", True),
        ("The pier in May. Illustration by Ida Rho for the council.", False),
        ("She sent a photo: “It fell.”", False),
        ("The town has found a new self-image: calm and quiet.", False),
        ("He saw the photo (it shows the pier).", False),
        ("The pier stands in one photo: Ida Rho took it.", False),
        ("The firm (Bell/Rho) built the pier.", False),
        ("The council published the plans. (Images of the pier are in its office.)", False),
    ],
)
def test_a_caption_is_told_by_who_took_the_picture(text: str, expected: bool) -> None:
    assert calls.is_caption(Block(text, 0)) is expected


def test_a_long_paragraph_or_a_heading_is_no_caption() -> None:
    credit = "(AP Photo/Ida Rho)"
    assert calls.is_caption(Block("word " * 67 + credit, 0))
    assert not calls.is_caption(Block("word " * 68 + credit, 0))
    assert not calls.is_caption(Block(f"The pier {credit}", 0, "heading"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our letter has the best of the coast. Readers in Whitby can sign up here.", True),
        ("The Quay is a newsroom for the coast. Sign up to receive our biggest stories.", True),
        ("Every Tuesday we look at the coast: you can sign up here for our newsletter.", True),
        ("To stay on top of it, sign up to The Quay, our weekly newsletter.", True),
        ("Miss none of our stories: sign up for our newsletter!", True),
        ("The Quay is a newsroom. We rely on your support. Donate today.", True),
        ("He asked them to sign up for its newsletter.", False),
        ("The club lives on gifts. Donate and they will thank you.", False),
        ("Related Topics: Water, Harbours", True),
        ("In this article: Water", True),
        ("Read more from her here.", True),
        ("See all of Ida Rho's stories", True),
        ("Read more by the fire, she said.", False),
        ("Topics of the talk were water and piers.", False),
        ("Live updates: the night of the vote", True),
        ("Share your thoughts: letters@courier.example or the form", True),
        ("He asked all of them to sign up for the letter of the harbour.", False),
        ("The council’s letter says: sign up here, Ann Lee complained.", False),
        ("The council’s letter says to subscribe now, Ann Lee said.", False),
        ("The boats came in. Sign up or leave, the master said.", False),
        ("The clinic has shots on Saturday. Register online to receive a place.", False),
        ("Whoever wants alerts when the river rises can register here.", False),
        ("Whoever lives there can register here for alerts when the river rises.", False),
        ("Our alerts tell you first. Register here.", True),
        ("The food bank feeds 400 families. Donate to the food bank.", False),
        ("The food bank feeds 400 families a week in winter. Donate here.", False),
    ],
)
def test_a_letter_is_offered_behind_other_words_where_there_is_a_link_to_it(
    text: str, expected: bool
) -> None:
    assert calls.is_call(Block(text, 0, link_share=0.1)) is expected
    assert not calls.is_call(Block(text, 0))


@pytest.mark.parametrize(
    "text",
    [
        "Listen to this article · 5:32 minutes",
        "Estimated reading time: 4 minutes",
        "Font size: A A A",
        "Print this article",
        "Save for later",
        "Report a correction or typo",
        "Was this article helpful?",
        "Vote now",
        "Loading poll...",
        "View comments (12)",
        "Join the conversation",
        "Log in to comment",
        "Comments are closed on this article.",
        "View this post on Instagram",
        "Watch the video above",
        "Scroll down for video",
        "Swipe to see more photos",
        "Tap the image to enlarge",
        "Open image in gallery",
        "View 3 Images",
        "This is a free article.",
        "Most Popular",
        "Download",
        "For feedback, complaints, or inquiries, contact us.",
        "This is AI generated summarization, which may have errors.",
        "FEEDBACK: Use this form to send a message to the author.",
        "Please treat others with respect.",
        "Recommended Citation: Ida Rho, Pier holds, The Courier",
        "Banner image: Geese on winter wheat.",
        "By providing an email address, I agree to the terms.",
        "You might also like",
        "Recommended for you",
        "More like this",
        "End of carousel",
        "Return to menu",
        "Skip advertisement",
        "Jump to recipe",
        "Unmute",
        "Duration 1:22",
        "Turn on notifications",
        "Link copied",
        "Share on Facebook",
        "This article was voiced by AI.",
        "This audio is auto-generated. Please tell us what you think.",
        "Add The Courier as a preferred source on Google",
        "Make us preferred on Google",
        "Get more from The Courier by following us",
        "Email tips to desk@courier.example",
        "View original content to download multimedia: https://wire.example/x",
        "Enjoy this article? Share it with a friend.",
        "Like what you’re reading? Subscribe",
        "Do you want a pier? Vote in our poll below.",
        "To read more of The Courier, click here.",
        "To contact the reporter on this story: Ida Rho in Whitby",
        "Contact Ida Rho: ida@courier.example; on Twitter @ida",
        "You have 2 free articles left this month.",
        "Republish our articles for free, online or in print.",
        "This live blog is now closed.",
        "0 seconds of 1 minute, 22 seconds Volume 0%",
        "Subtitles will start in 5 seconds",
        "Sorry, your browser doesn't support embedded videos.",
        "Thanks for visiting. Blockers of advertisements hinder us.",
    ],
)
def test_a_button_or_a_service_of_the_page_is_no_article(text: str) -> None:
    assert calls.is_call(Block(text, 0))


@pytest.mark.parametrize(
    "text",
    [
        "Watch the pier, he said, and you will see it.",
        "Report an error, the rule says, and you lose your post.",
        "Save for later what you can, my mother said.",
        "Vote now or lose it, Ann Lee told the hall.",
        "Top stories at the bar were of the flood.",
        "Comments are closed to the public, the council said.",
        "Turn on notifications only for what counts, experts say.",
        "Share on Facebook what you like, he said.",
        "To contact the dead, she said, one needs silence.",
        "Listen to this article of faith, he said.",
        "Reading time: four winters on the pier",
        "You have two boats left, the clerk said.",
        "Republish the plan, the mayor asked.",
        "This live crab has closed its claws.",
        "Add a crane as a preferred source of noise.",
        "Next story, next year, she thought.",
        "Please treat others as you would be treated, she said.",
        "This is an age of glass.",
        "Download the plans if you can, Ann Lee said.",
        "View gallery owners as partners, he said.",
    ],
)
def test_a_sentence_that_begins_as_a_button_does_is_one(text: str) -> None:
    assert not calls.is_call(Block(text, 0))
