"""Repairs of the network's drafts by what parse and quotation marks know better; each returns new drafts."""
