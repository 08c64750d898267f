"""What a person can set: configuration, keys, themes, typography, as plain values."""
