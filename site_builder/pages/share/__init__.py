"""Pictures that go with a link when it is shared."""
