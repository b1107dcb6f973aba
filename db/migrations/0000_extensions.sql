-- Trusted extension: the owner of a database may install it without being superuser.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
