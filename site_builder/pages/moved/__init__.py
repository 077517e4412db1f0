"""The pages at addresses of before: where a project was found under the former name of its file."""
