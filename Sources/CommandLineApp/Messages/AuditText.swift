import AssessmentModel
import Localization
import Presentation
import ProjectStore

/// Messages about the directories of those who judge: of an audit, or a customer's.
enum AuditText {
    /// The vendor's directory is not where it was.
    static func vendorUnknown(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is the directory of somebody who judges, and it is not known where the vendor's is. Name both: "
                + "cpo audit VENDOR --into \(path.shellWord), or cpo judge for a customer's",
            "\(path) ist das Verzeichnis von jemandem, der urteilt, und es ist nicht bekannt, wo das des Anbieters liegt. "
                + "Beide nennen: cpo audit ANBIETER --into \(path.shellWord), für das eines Kunden cpo judge")
    }

    /// The vendor's directory is there, with no assessment in it.
    static func noVendorProject(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path), the vendor's directory, has no assessment in it. If it is on a medium, mount that and try again; if it "
                + "is elsewhere now, name both directories: cpo audit VENDOR --into DIR, or cpo judge for a customer's",
            "\(path), das Verzeichnis des Anbieters, enthält keine Bewertung. Liegt es auf einem Datenträger, diesen einhängen "
                + "und es erneut versuchen; liegt es jetzt woanders, beide Verzeichnisse nennen: cpo audit ANBIETER --into "
                + "VERZEICHNIS, für das eines Kunden cpo judge")
    }

    static func insideVendor(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is in the vendor's directory, where those who judge write nothing. Choose a directory of your own.",
            "\(path) liegt im Verzeichnis des Anbieters, in das nichts schreibt, wer urteilt. Ein eigenes Verzeichnis "
                + "wählen.")
    }

    /// A judgement is handed over by merging it, since it means nothing without the vendor's directory.
    static func notPacked(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is the directory of somebody who judges, which means nothing without the vendor's. Merge it there, and "
                + "pack that: cpo merge VENDOR \(path.shellWord)",
            "\(path) ist das Verzeichnis von jemandem, der urteilt, das ohne das des Anbieters nichts aussagt. Es dort übernehmen und "
                + "jenes packen: cpo merge ANBIETER \(path.shellWord)")
    }

    /// The change is another party's to make.
    static func notAllowed(to party: Party) -> LocalizedString {
        switch party {
        case .participant: PartyText.organisationsAlone
        case .auditor: PartyText.vendorsAlone(for: .auditor)
        case .customer: PartyText.notCustomers
        case .vendor, .provider: PartyText.auditorsAlone
        }
    }

    /// The directory there belongs to another party.
    static func otherParty(_ path: String, _ party: Party) -> LocalizedString {
        let command = command(party)
        return LocalizedString { language in
            language(
                "\(path) is the directory of a judgement as \(party.name[language]). Go on with \(command) \(path), or choose "
                    + "another directory.",
                "\(path) ist das Verzeichnis eines Urteils als \(party.name[language]). Weiter geht es mit \(command) \(path); "
                    + "sonst ein anderes Verzeichnis wählen.")
        }
    }

    /// What is different in a file of the vendor's since the judging began.
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
                "does not have what it had when the judging began",
                "enthält nicht mehr, was es zu Beginn der Beurteilung enthielt")
        case .missing:
            LocalizedString("is gone since the judging began", "ist seit Beginn der Beurteilung verschwunden")
        case .seal:
            LocalizedString(
                "is not the seal that was there when the judging began",
                "ist nicht das Siegel, das zu Beginn der Beurteilung da war")
        case .project:
            LocalizedString(
                "is not the one with which the judging began", "ist nicht die, mit der die Beurteilung begann")
        }
    }

    /// "the audit", "your judgement"
    private static func work(of party: Party) -> LocalizedString {
        party == .customer ? LocalizedString("your judgement", "Ihr Urteil") : LocalizedString("the audit", "das Audit")
    }

    /// Since when: "the audit began", "Beginn des Audits"
    private static func beginning(of party: Party) -> LocalizedString {
        party == .customer
            ? LocalizedString("your judgement began", "Beginn Ihres Urteils")
            : LocalizedString("the audit began", "Beginn des Audits")
    }

    private static func command(_ party: Party) -> String {
        "\(Root.name) \(party == .customer ? Judge.name : Audit.name)"
    }

    static func begun(_ path: String, of vendor: String, by party: Party) -> LocalizedString {
        let work = work(of: party)
        return LocalizedString { language in
            language(
                "\(work[language].capitalizedFirst) of \(vendor) begins in \(path). In \(vendor) nothing is written.",
                "\(work[language].capitalizedFirst) von \(vendor) beginnt in \(path). In \(vendor) wird nichts geschrieben."
            )
        }
    }

    static func since(_ day: String, by party: Party) -> LocalizedString {
        LocalizedString(
            "Since \(beginning(of: party)[.english]), on \(day), the vendor's directory has changed:",
            "Seit \(beginning(of: party)[.german]) am \(day) hat sich das Verzeichnis des Anbieters geändert:")
    }

    static func needsInto(_ path: String, by party: Party) -> LocalizedString {
        LocalizedString(
            "\(path) is a vendor's directory, in which those who judge write nothing. Name your own: "
                + "\(command(party)) \(path) --into MINE",
            "\(path) ist das Verzeichnis eines Anbieters, in das nichts schreibt, wer urteilt. Das eigene nennen: "
                + "\(command(party)) \(path) --into MEINS")
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

    /// "Since the audit began, the vendor changed 2 files: cpo audit MINE --status"
    static func changedSince(_ changes: [VendorChange], by party: Party) -> LocalizedString {
        let (count, command) = (changes.count, command(party))
        return LocalizedString(
            "Since \(beginning(of: party)[.english]), the vendor changed \(count == 1 ? "1 file" : "\(count) files"): "
                + "\(command) MINE --status",
            "Seit \(beginning(of: party)[.german]) hat der Anbieter \(count == 1 ? "1 Datei" : "\(count) Dateien") geändert: "
                + "\(command) MEINS --status")
    }

    static func unchanged(by party: Party) -> LocalizedString {
        LocalizedString(
            "The vendor's directory is as it was when \(beginning(of: party)[.english]).",
            "Das Verzeichnis des Anbieters ist, wie es zu \(beginning(of: party)[.german]) war.")
    }

    /// Events in the voice of whoever judges that only the vendor's directory has.
    static func foreign(_ count: Int, by party: Party) -> LocalizedString {
        if party == .customer {
            return LocalizedString(
                count == 1
                    ? "The vendor's directory has 1 change by a customer that is not in yours."
                    : "The vendor's directory has \(count) changes by customers that are not in yours.",
                count == 1
                    ? "Das Verzeichnis des Anbieters enthält 1 Änderung eines Kunden, die nicht in Ihrem steht."
                    : "Das Verzeichnis des Anbieters enthält \(count) Änderungen von Kunden, die nicht in Ihrem stehen."
            )
        }
        return LocalizedString(
            count == 1
                ? "The vendor's directory has 1 change by an auditor that is not in yours."
                : "The vendor's directory has \(count) changes by auditors that are not in yours.",
            count == 1
                ? "Das Verzeichnis des Anbieters enthält 1 Änderung eines Auditors, die nicht in Ihrem steht."
                : "Das Verzeichnis des Anbieters enthält \(count) Änderungen von Auditoren, die nicht in Ihrem stehen.")
    }
}
