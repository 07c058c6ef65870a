import Localization
import Presentation
import ProjectStore

/// What `cpo verify` says besides the damages.
enum VerificationText {
    /// The summary, each journal with what can be noted of it, and what nobody can know.
    static func lines(_ report: VerificationReport) -> [LocalizedString] {
        [summary(report)] + (HistoryText.unknown(report.unknownEvents).map { [$0] } ?? [])
            + report.journals.map(journal) + [limits]
    }

    private static func summary(_ report: VerificationReport) -> LocalizedString {
        let (damages, events) = (report.damages.count, report.events)
        return damages == 0
            ? LocalizedString(
                "Intact: \(events) changes, the catalogue and all evidence are as they were written.",
                "Unversehrt: \(events) Änderungen, der Katalog und alle Nachweise sind, wie sie geschrieben wurden.")
            : LocalizedString(
                "\(damages == 1 ? "1 damage" : "\(damages) damages"); \(events) changes are readable.",
                "\(damages == 1 ? "1 Schaden" : "\(damages) Schäden"); \(events) Änderungen sind lesbar.")
    }

    private static func journal(_ journal: VerificationReport.Journal) -> LocalizedString {
        let (file, count) = (FileNames.readable(journal.file), journal.events)
        return LocalizedString(
            "\(file): \(count == 1 ? "1 change" : "\(count) changes"), the last \(journal.last)",
            "\(file): \(count == 1 ? "1 Änderung" : "\(count) Änderungen"), die letzte \(journal.last)")
    }

    /// What the chains cannot show. A seal is what would.
    private static let limits = LocalizedString(
        "Without a seal nobody can tell whether somebody else's last changes, or a whole journal, were removed or "
            + "written anew: compare the hashes above with ones noted earlier.",
        "Ohne Siegel lässt sich nicht erkennen, ob die letzten Änderungen anderer oder ein ganzes Journal entfernt oder "
            + "neu geschrieben wurden: Die Hashes oben mit früher notierten vergleichen.")
}
