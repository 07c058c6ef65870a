import AssessmentModel
import Localization
import Presentation
import ProjectStore

/// Messages about the directories of an audit.
enum AuditText {
    /// The vendor's directory is not where it was.
    static func vendorUnknown(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is an auditor's directory, and it is not known where the vendor's is. Name both: "
                + "cpo audit VENDOR --into \(path)",
            "\(path) ist das Verzeichnis eines Auditors, und es ist nicht bekannt, wo das des Anbieters liegt. Beide "
                + "nennen: cpo audit ANBIETER --into \(path)")
    }

    static func insideVendor(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is in the vendor's directory, where an audit writes nothing. Choose a directory of your own.",
            "\(path) liegt im Verzeichnis des Anbieters, in das ein Audit nichts schreibt. Ein eigenes Verzeichnis "
                + "wählen.")
    }

    /// An audit is handed over by merging it, since it means nothing without the vendor's directory.
    static func notPacked(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is an auditor's directory, which means nothing without the vendor's. Merge it there, and pack that: "
                + "cpo merge VENDOR \(path)",
            "\(path) ist das Verzeichnis eines Auditors, das ohne das des Anbieters nichts aussagt. Es dort übernehmen und "
                + "jenes packen: cpo merge ANBIETER \(path)")
    }

    /// The change is another party's to make.
    static func notAllowed(to party: Party) -> LocalizedString {
        switch party {
        case .participant: PartyText.organisationsAlone
        case .auditor: PartyText.vendorsAlone
        case .vendor, .customer, .provider: PartyText.auditorsAlone
        }
    }

    /// What is different in a file of the vendor's since the audit began.
    static func name(_ change: VendorChange) -> LocalizedString {
        switch change {
        case .longer(_, let count):
            LocalizedString(
                count == 1 ? "has 1 change more" : "has \(count) changes more",
                count == 1 ? "hat 1 Änderung mehr" : "hat \(count) Änderungen mehr")
        case .added(_, let count):
            LocalizedString(
                count == 1 ? "is new, with 1 change" : "is new, with \(count) changes",
                count == 1 ? "ist neu, mit 1 Änderung" : "ist neu, mit \(count) Änderungen")
        case .replaced:
            LocalizedString(
                "does not have what it had when the audit began",
                "enthält nicht mehr, was es zu Beginn des Audits enthielt")
        case .missing:
            LocalizedString("is gone since the audit began", "ist seit Beginn des Audits verschwunden")
        case .seal:
            LocalizedString(
                "is not the seal that was there when the audit began",
                "ist nicht das Siegel, das zu Beginn des Audits da war")
        case .project:
            LocalizedString(
                "is not the one with which the audit began", "ist nicht die, mit der das Audit begann")
        }
    }

    static func begun(_ path: String, of vendor: String) -> LocalizedString {
        LocalizedString(
            "The audit of \(vendor) begins in \(path). In \(vendor) nothing is written.",
            "Das Audit von \(vendor) beginnt in \(path). In \(vendor) wird nichts geschrieben.")
    }

    static func since(_ day: String) -> LocalizedString {
        LocalizedString(
            "Since the audit began, on \(day), the vendor's directory has changed:",
            "Seit Beginn des Audits am \(day) hat sich das Verzeichnis des Anbieters geändert:")
    }

    static func needsInto(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is a vendor's directory, in which an audit writes nothing. Name your own: "
                + "cpo audit \(path) --into MINE",
            "\(path) ist das Verzeichnis eines Anbieters, in das ein Audit nichts schreibt. Das eigene nennen: "
                + "cpo audit \(path) --into MEINS")
    }

    static func judged(_ count: Int, of criteria: Int) -> LocalizedString {
        LocalizedString("\(count) of \(criteria) criteria judged", "\(count) von \(criteria) Kriterien beurteilt")
    }

    static func findings(_ count: Int, open: Int) -> LocalizedString {
        let all = FindingText.count(count)
        return LocalizedString { $0("\(all[$0]), \(open) not settled", "\(all[$0]), \(open) nicht erledigt") }
    }

    static let allExamined = LocalizedString(
        "All documents were looked at.", "Alle Dokumente wurden angesehen.")

    static func notExamined(_ count: Int) -> LocalizedString {
        LocalizedString(
            count == 1 ? "1 document was not looked at:" : "\(count) documents were not looked at:",
            count == 1 ? "1 Dokument wurde nicht angesehen:" : "\(count) Dokumente wurden nicht angesehen:")
    }

    /// "Since the audit began, the vendor changed 2 journals; cpo audit MINE --status lists what."
    static func changedSince(_ changes: [VendorChange]) -> LocalizedString {
        let count = changes.count
        return LocalizedString(
            "Since the audit began, the vendor changed \(count == 1 ? "1 file" : "\(count) files"): cpo audit MINE --status",
            "Seit Beginn des Audits hat der Anbieter \(count == 1 ? "1 Datei" : "\(count) Dateien") geändert: "
                + "cpo audit MEINS --status")
    }

    static let unchanged = LocalizedString(
        "The vendor's directory is as it was when the audit began.",
        "Das Verzeichnis des Anbieters ist, wie es zu Beginn des Audits war.")

    /// Events in an auditor's voice that only the vendor's directory has.
    static func foreign(_ count: Int) -> LocalizedString {
        LocalizedString(
            count == 1
                ? "The vendor's directory has 1 change by an auditor that is not in yours."
                : "The vendor's directory has \(count) changes by auditors that are not in yours.",
            count == 1
                ? "Das Verzeichnis des Anbieters enthält 1 Änderung eines Auditors, die nicht in Ihrem steht."
                : "Das Verzeichnis des Anbieters enthält \(count) Änderungen von Auditoren, die nicht in Ihrem stehen.")
    }
}
