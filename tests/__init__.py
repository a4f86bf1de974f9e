"""The tests of Careerkit; `make test` sets up what they need and runs them."""
