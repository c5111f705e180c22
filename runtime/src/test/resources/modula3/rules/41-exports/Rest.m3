MODULE Rest EXPORTS Stats;

IMPORT Reader;

PROCEDURE Reads (): INTEGER = BEGIN RETURN Reader.position + (Writes() - Writes()) END Reads;

BEGIN
END Rest.
