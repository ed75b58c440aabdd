"""What we do: one pure module per stage. No clock, network, database or environment in here."""
