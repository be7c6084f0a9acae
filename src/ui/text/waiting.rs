//! What a page says until its program has started, and when it cannot start. No word of any dossier.

/// While the program is on its way.
pub const STARTING: &str = "Beleidsspoor wordt geladen …";
/// When it still is after some seconds.
pub const SLOW: &str = "Dat duurt langer dan gewoonlijk. Misschien is uw verbinding traag, of wordt de website net vernieuwd.";
/// Loads the page once more.
pub const AGAIN: &str = "Probeer opnieuw";
/// A file is missing, is not what it should be, or does not run.
pub const DAMAGED: &str = "Beleidsspoor kon niet starten. Een deel ontbreekt, is beschadigd of werkt niet in uw browser. Misschien wordt de website net vernieuwd. Wacht dan een paar minuten.";
/// The browser has no WebAssembly.
pub const NO_WEBASSEMBLY: &str = "Beleidsspoor kon niet starten. Uw browser heeft geen WebAssembly, of dat staat uit. Probeer een andere browser.";
/// There is no network.
pub const NO_NETWORK: &str = "Beleidsspoor kon niet starten. U hebt nu geen internetverbinding.";
/// Scripts are off.
pub const NO_SCRIPT: &str = "Zoeken, de tijdlijn en de andere overzichten werken alleen met JavaScript. Dat staat in uw browser uit.";
/// The program stopped by a fault of ours while the reader was at work.
pub const STOPPED: &str = "Beleidsspoor is gestopt door een fout van ons. U kunt hieronder nog lezen en kopiëren. Begint u opnieuw, dan staat wat u schreef er weer.";
/// Starts it anew.
pub const ANEW: &str = "Begin opnieuw";
/// Before what the reader had written, where its field is not there any more.
pub const WRITTEN: &str = "Dit schreef u voordat Beleidsspoor stopte:";
/// Before the documents as plain pages.
pub const DOCUMENTS: &str = "De documenten zelf kunt u ook lezen als gewone pagina:";
