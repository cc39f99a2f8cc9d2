from tests.databases import address, database_server, storage

__all__ = ["address", "database_server", "storage"]
