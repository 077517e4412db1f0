"""One kind of file is one frozen pydantic model: the source of the schemas, the editor and every label."""
