"""One frozen dataclass per page kind: exactly what its template may use, and nothing else."""
