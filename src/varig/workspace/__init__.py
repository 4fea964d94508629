"""The municipality's pages that cross domains: Hjem, Satsingen, Arven, the frame of an item's page, the dossier."""
