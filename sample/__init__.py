"""The sample newsroom: four small news sites in three languages, served on loopback."""
