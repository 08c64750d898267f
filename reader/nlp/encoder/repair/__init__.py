"""What the parse and the quotation marks know better than the model, mended in its drafts."""
