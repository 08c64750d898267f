"""Model and rules made one: features of each candidate, and the regression that weighs them."""
