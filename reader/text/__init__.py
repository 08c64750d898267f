"""Texts: normalized once, cut into blocks and quotations, searched; nothing is known of claims here."""
