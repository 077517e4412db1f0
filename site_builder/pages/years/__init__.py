"""The years beside each other."""
