import AssessmentModel
import Localization
import Presentation
import ProjectStore

/// Messages about public extracts.
enum ExtractText {
    static let signerAlone = LocalizedString(
        "--by names who stands for everybody in a public extract: add --public.",
        "--by nennt, wer in einem öffentlichen Auszug für alle steht: --public ergänzen.")

    static let withoutProfile = LocalizedString(
        "The profile in use is left out: the figures are those of the catalogue as published.",
        "Das Profil in Gebrauch fehlt darin: Die Zahlen sind die des Katalogs, wie er veröffentlicht ist.")

    /// What was packed, and who signs it.
    static func made(by signer: String, _ extract: ExtractOrigin) -> LocalizedString {
        LocalizedString { language in
            let leftOut = leftOut(extract)[language]
            return language(
                "It is a public extract, signed as \(signer). \(leftOut)",
                "Es ist ein öffentlicher Auszug, gezeichnet als \(signer). \(leftOut)")
        }
    }

    /// "People are named in texts that were packed as they are: IOP-01, IOP-02, …"
    static func mentions(_ targets: [Target]) -> LocalizedString {
        LocalizedString { language in
            let all = targets.map { HistoryText.name(of: $0)[language] }
            let names = all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element).joined(separator: ", ")
            return language(
                "People are named in texts that stay as they are: \(names). Read them before you publish.",
                "In Texten, die unverändert bleiben, werden Personen genannt: \(names). Vor dem Veröffentlichen lesen."
            )
        }
    }

    static func sameFigures(_ figures: String) -> LocalizedString {
        LocalizedString("The figures are the same: \(figures)", "Die Zahlen sind dieselben: \(figures)")
    }

    /// "This is a public extract of assessment 7c1f…. Left out: …"
    static func notice(_ extract: ExtractOrigin) -> LocalizedString {
        LocalizedString { language in
            let leftOut = leftOut(extract)[language]
            return language(
                "This is a public extract of assessment \(extract.project). \(leftOut)",
                "Dies ist ein öffentlicher Auszug der Bewertung \(extract.project). \(leftOut)")
        }
    }

    /// The same, with the state of the assessment that it was made of.
    static func lines(_ extract: ExtractOrigin) -> [LocalizedString] {
        [notice(extract)]
            + extract.journals.map { digest in
                LocalizedString(
                    "One of its journals ended with \(digest).", "Eines ihrer Journale endete mit \(digest).")
            }
    }

    private static func leftOut(_ extract: ExtractOrigin) -> LocalizedString {
        let parts = Omissions.Part.allCases.filter { extract.leftOut[$0] > 0 }.map { part in
            count(extract.leftOut[part], of: part)
        }
        return LocalizedString { language in
            let all = (parts.map { $0[language] } + [language("the history", "der Verlauf")]).joined(separator: ", ")
            return language("Left out: \(all).", "Weggelassen: \(all).")
        }
    }

    private static func count(_ count: Int, of part: Omissions.Part) -> LocalizedString {
        switch part {
        case .confidentialDocuments:
            LocalizedString(
                count == 1 ? "1 confidential document" : "\(count) confidential documents",
                count == 1 ? "1 vertrauliches Dokument" : "\(count) vertrauliche Dokumente")
        case .damagedEvidence:
            LocalizedString(
                count == 1
                    ? "1 piece of evidence that is missing or damaged"
                    : "\(count) pieces of evidence that are missing or damaged",
                count == 1
                    ? "1 fehlender oder beschädigter Nachweis" : "\(count) fehlende oder beschädigte Nachweise")
        case .notes:
            LocalizedString(
                count == 1 ? "1 note" : "\(count) notes", count == 1 ? "1 Notiz" : "\(count) Notizen")
        case .people:
            LocalizedString(
                count == 1 ? "the name of 1 person" : "the names of \(count) people",
                count == 1 ? "der Name von 1 Person" : "die Namen von \(count) Personen")
        case .otherParties:
            LocalizedString(
                count == 1 ? "1 answer of another party" : "\(count) answers of other parties",
                count == 1 ? "1 Antwort einer anderen Partei" : "\(count) Antworten anderer Parteien")
        case .otherCriteria:
            LocalizedString(
                count == 1
                    ? "1 answer to a criterion that the catalogue does not have"
                    : "\(count) answers to criteria that the catalogue does not have",
                count == 1
                    ? "1 Antwort zu einem Kriterium, das der Katalog nicht hat"
                    : "\(count) Antworten zu Kriterien, die der Katalog nicht hat")
        }
    }
}
