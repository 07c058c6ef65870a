import AssessmentModel
import Localization
import Scoring

/// Headings and sentences of the documents that are handed on.
package enum ReportText {
    /// A document was written to a file.
    package static func written(_ kind: ReportKind, to path: String) -> LocalizedString {
        let title = kind.title
        return LocalizedString { $0("\(title[$0]) written to \(path).", "\(title[$0]) geschrieben: \(path)") }
    }

    // MARK: What it is about

    package static let summary = LocalizedString("Summary", "Überblick")
    package static let subject = LocalizedString("Subject", "Gegenstand")
    package static let addressedAs = LocalizedString("Addressed as", "Angesprochen als")
    package static let catalog = LocalizedString("Catalogue", "Katalog")
    package static let catalogLanguage = LocalizedString("Language of the criteria", "Sprache der Kriterien")
    package static let profile = LocalizedString("Profile", "Profil")
    package static let day = LocalizedString("As of", "Stand")
    package static let respondent = LocalizedString("Answered by", "Beantwortet von")
    package static let contact = LocalizedString("Contact", "Kontakt")
    package static let identity = LocalizedString("Identity of the assessment", "Kennung der Bewertung")
    package static let notGiven = LocalizedString("not given", "nicht angegeben")

    /// "vendor, product"
    package static func address(_ subject: Subject) -> LocalizedString {
        let (role, kind) = (subject.role.name, subject.kind.name)
        return LocalizedString { "\(role[$0]), \(kind[$0])" }
    }

    /// What the statement is and is not. Source: ISO/IEC 17050-1 (declaration by the supplier itself).
    package static let selfDeclaration = LocalizedString(
        "This is a self-declaration: whoever answered it declares the answers on their sole responsibility. No third party "
            + "has confirmed them, and it is no certificate.",
        "Dies ist eine Selbsterklärung: Wer sie abgibt, verantwortet die Antworten allein. Kein Dritter hat sie bestätigt, "
            + "und sie ist kein Zertifikat.")
    /// The same for the foot of a page.
    package static let selfDeclarationNotice = LocalizedString(
        "Self-declaration, not a certificate", "Selbsterklärung, kein Zertifikat")
    package static let internalNotice = LocalizedString(
        "Internal: may name people and confidential evidence",
        "Intern: kann Personen und vertrauliche Nachweise nennen")
    package static let workingNotice = LocalizedString(
        "Working paper: no rating by a third party, no verdict",
        "Arbeitspapier: keine Bewertung durch Dritte, kein Urteil")

    // MARK: Figures

    package static let figures = LocalizedString("Figures", "Zahlen")
    package static let category = LocalizedString("Category", "Kategorie")
    package static let criteria = LocalizedString("Criteria", "Kriterien")
    package static let rated = LocalizedString("Rated", "Bewertet")
    package static let total = LocalizedString("All", "Alle")
    package static let tier = LocalizedString("Tier", "Niveau")
    package static let strengths = LocalizedString("Strengths", "Stärken")
    package static let largestGaps = LocalizedString("Largest gaps", "Größte Lücken")
    package static let meaning = LocalizedString("What the figures mean", "Was die Zahlen bedeuten")

    /// The name of a figure as a heading: "Evidenced".
    package static func heading(_ figure: Explanation.Figure) -> LocalizedString {
        LocalizedString { figure.name[$0].capitalizedFirst }
    }

    /// What a figure says. Source: docs/user/scoring.md.
    package static func meaning(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString(
                "the share that is rated and has at least one piece of evidence that counts",
                "der Anteil, der bewertet ist und mindestens einen Nachweis hat, der zählt")
        case .claimed:
            LocalizedString(
                "the share that is rated, with or without evidence; open criteria count as nothing",
                "der Anteil, der bewertet ist, mit oder ohne Nachweis; offene Kriterien zählen nicht")
        case .attainable:
            LocalizedString(
                "what claimed would be if every open criterion were met",
                "was angegeben wäre, wenn jedes offene Kriterium erfüllt wäre")
        case .soFar:
            LocalizedString(
                "claimed, of the criteria that are rated at all", "angegeben, bezogen auf die bewerteten Kriterien")
        }
    }

    /// Percentages are cut, the criteria are weighted, not applicable ones are left out.
    package static let counting = LocalizedString(
        "Percentages are cut to one decimal, so 100 % is only ever complete. Criteria rated not applicable are left out. The "
            + "shall gate stands apart: it is passed if every applicable shall is met.",
        "Prozentwerte sind auf eine Stelle abgeschnitten, 100 % heißt also immer vollständig. Nicht anwendbare Kriterien "
            + "bleiben außen vor. Die Muss-Kriterien stehen für sich: bestanden, wenn jedes anwendbare erfüllt ist.")

    /// What counts as evidence. Source: docs/user/scoring.md.
    package static let whatCounts = LocalizedString(
        "Evidence counts if it is a file with content that is unchanged and has not expired, or a link that a named person "
            + "is known to have looked at. On evidence, the shall gate is passed if every applicable shall is met with such "
            + "evidence.",
        "Ein Nachweis zählt, wenn er eine unveränderte, nicht abgelaufene Datei mit Inhalt ist oder ein Link, zu dem "
            + "festgehalten ist, wer ihn wann angesehen hat. Belegt bestanden sind die Muss-Kriterien, wenn jedes anwendbare "
            + "mit solchen Nachweisen erfüllt ist.")
    package static let evidencedGate = LocalizedString("Shall gate on evidence", "Muss-Kriterien, belegt")

    /// Evidence that is counted and not named.
    package static func confidential(_ count: Int) -> LocalizedString {
        LocalizedString(
            count == 1
                ? "1 piece of evidence is confidential. It is counted in the figures and not named here."
                : "\(count) pieces of evidence are confidential. They are counted in the figures and not named here.",
            count == 1
                ? "1 Nachweis ist vertraulich. Er ist in den Zahlen gezählt und hier nicht genannt."
                : "\(count) Nachweise sind vertraulich. Sie sind in den Zahlen gezählt und hier nicht genannt.")
    }

    /// "Interoperability: claimed 81.0, attainable 92.3, evidenced 40.0 %"
    package static func strength(_ category: String, _ tally: Tally) -> LocalizedString {
        let figures = ScoreText.figures(tally)
        return LocalizedString { "\(category): \(figures[$0])" }
    }

    package static let noStrengths = LocalizedString(
        "No category has evidenced answers yet.", "Noch hat keine Kategorie belegte Antworten.")

    // MARK: Answers

    package static let answers = LocalizedString("Answers", "Antworten")
    package static let criterion = LocalizedString("Criterion", "Kriterium")
    package static let answer = LocalizedString("Answer", "Antwort")
    package static let explanation = LocalizedString("Explanation", "Erläuterung")
    package static let notSettled = LocalizedString("not settled", "nicht geklärt")
    package static let notAnswered = LocalizedString("not answered", "nicht beantwortet")
    package static let outOfScope = LocalizedString("Outside the scope", "Außerhalb des Geltungsbereichs")
    package static let profileCriteria = LocalizedString("Criteria of other profiles", "Kriterien anderer Profile")
    package static let profileCriteriaCount = LocalizedString(
        "Profiles that are not applied here ask these as well. They count in no figure.",
        "Das fragen Profile, die hier nicht angewandt sind. Es zählt in keiner Zahl.")
    package static let leftOut = LocalizedString("Left out by the profile", "Vom Profil ausgelassen")

    // MARK: Evidence, checks, history

    package static let evidence = LocalizedString("Evidence", "Nachweise")
    package static let document = LocalizedString("Document", "Dokument")
    package static let state = LocalizedString("State", "Zustand")
    package static let supports = LocalizedString("Supports", "Belegt")
    package static let checks = LocalizedString("Checks", "Hinweise")
    package static let waived = LocalizedString("Waived checks", "Hinweise, auf die verzichtet wird")
    package static let whatToDo = LocalizedString("What to do", "Was zu tun ist")
    package static let history = LocalizedString("History", "Verlauf")
    package static let milestone = LocalizedString("Milestone", "Meilenstein")
    package static let when = LocalizedString("When", "Wann")
    package static let who = LocalizedString("Who", "Wer")
    package static let changes = LocalizedString("Changes", "Änderungen")
    package static let owner = LocalizedString("Owner", "Zuständig")
    package static let nothing = LocalizedString("Nothing.", "Nichts.")
    package static let noMilestones = LocalizedString("No milestones yet.", "Noch keine Meilensteine.")

    // MARK: How it comes about

    package static let method = LocalizedString("How the figures come about", "Wie die Zahlen entstehen")
    package static let journals = LocalizedString("Journals", "Journale")
    package static let journal = LocalizedString("File", "Datei")
    package static let lines = LocalizedString("Lines", "Zeilen")
    package static let lastHash = LocalizedString("SHA-256 of the last line", "SHA-256 der letzten Zeile")
    package static let journalsNote = LocalizedString(
        "Each line of a journal contains the hash of the line before. Whoever noted these hashes notices any later change to "
            + "what was recorded until then: \"cpo verify\" prints them again.",
        "Jede Zeile eines Journals enthält den Hash der Zeile davor. Wer diese Werte notiert hat, bemerkt jede spätere "
            + "Änderung an dem, was bis dahin festgehalten war: „cpo verify“ gibt sie wieder aus.")

    // MARK: Readiness

    package static let shallsBelowMet = LocalizedString(
        "Shall criteria that are not met", "Muss-Kriterien, die nicht erfüllt sind")
    package static let unproven = LocalizedString("Claims without evidence", "Angaben ohne Nachweis")
    package static let unanswered = LocalizedString(
        "Not answered or not settled", "Nicht beantwortet oder nicht geklärt")

    /// Evidence that will not last.
    package static func expiring(within days: Int) -> LocalizedString {
        LocalizedString(
            "Evidence that is missing, changed, expired, or expires within \(days) days",
            "Nachweise, die fehlen, verändert oder abgelaufen sind oder binnen \(days) Tagen ablaufen")
    }

    package static let validUntil = LocalizedString("Valid until", "Gültig bis")
    package static let lastChange = LocalizedString("Last change", "Zuletzt geändert")

    // MARK: Gaps

    package static let byGain = LocalizedString("By gain", "Nach Gewinn")
    package static let byOwner = LocalizedString("By owner", "Nach Zuständigen")
    package static let ways = LocalizedString("Shortest ways", "Kürzeste Wege")
    package static let gain = LocalizedString("Gain", "Gewinn")
    package static let now = LocalizedString("Now", "Jetzt")

    // MARK: Audits

    /// Who judged.
    package static func judges(_ party: Party) -> LocalizedString {
        party == .customer
            ? LocalizedString("Judged by", "Beurteilt von") : LocalizedString("Auditors", "Auditoren")
    }
    package static let nobody = LocalizedString("nobody yet", "noch niemand")
    package static func period(_ party: Party) -> LocalizedString {
        party == .customer ? LocalizedString("Judged", "Beurteilt") : LocalizedString("Audited", "Auditiert")
    }

    /// "Figures of the vendor"
    package static func figuresOf(_ party: Party) -> LocalizedString {
        party == .vendor
            ? LocalizedString("The vendor's claims", "Angaben des Anbieters")
            : LocalizedString("The customer's judgement", "Urteil des Kunden")
    }
    package static let findings = LocalizedString("Findings", "Feststellungen")
    package static let openQuestions = LocalizedString("Questions that are not closed", "Offene Fragen")
    package static let unsettledFindings = LocalizedString(
        "Findings that are not settled", "Feststellungen, die nicht erledigt sind")
    package static let whatWasFound = LocalizedString("what was found", "was festgestellt wurde")
    package static let judgements = LocalizedString("Judgements", "Beurteilungen")
    package static let judgement = LocalizedString("Judgement", "Beurteilung")
    package static let claim = LocalizedString("Claim", "Angabe")
    package static func words(of party: Party) -> LocalizedString {
        party == .customer
            ? LocalizedString("Customer's comment", "Kommentar des Kunden")
            : LocalizedString("Auditor's comment", "Kommentar des Auditors")
    }
    package static let notJudged = LocalizedString("Not judged", "Nicht beurteilt")
    package static let samples = LocalizedString("Samples", "Stichproben")
    package static let sampleMethod = LocalizedString("Method", "Verfahren")
    package static let drawn = LocalizedString("Drawn", "Gezogen")
    package static let examinations = LocalizedString("Documents looked at", "Angesehene Dokumente")
    package static let lookedAt = LocalizedString("Looked at", "Angesehen")
    package static let judgementCaveat = LocalizedString(
        "This is a customer's own judgement beside the vendor's claims. What was not judged earns nothing in it, and nothing "
            + "is said of it. It is no certificate.",
        "Das ist das eigene Urteil eines Kunden neben den Angaben des Anbieters. Was nicht beurteilt wurde, zählt darin "
            + "nichts, und darüber ist nichts gesagt. Es ist kein Zertifikat.")
    /// Source: ISO 19011, 6.5.1: the report says that an audit rests on samples.
    package static let samplingCaveat = LocalizedString(
        "An audit looks at samples. What was not judged or not looked at may be otherwise, and this report says nothing of it. "
            + "It is no certificate.",
        "Ein Audit sieht Stichproben an. Was nicht beurteilt oder nicht angesehen wurde, kann anders sein, und dieser Bericht "
            + "sagt nichts darüber. Er ist kein Zertifikat.")

    // MARK: Minutes

    package static let participants = LocalizedString("Took part", "Mitgewirkt haben")
    package static let changedRatings = LocalizedString("Changed ratings", "Geänderte Bewertungen")
    package static let before = LocalizedString("Before", "Vorher")
    package static let dissent = LocalizedString("Dissent", "Widersprüche")
    package static let toSettle = LocalizedString("To be settled", "Zu klären")

    // MARK: Signing

    package static let signature = LocalizedString("Signed for the respondent", "Für den Erklärenden")
    package static let placeAndDay = LocalizedString("Place and date", "Ort und Datum")
    package static let nameAndFunction = LocalizedString("Name and function", "Name und Funktion")
    package static let signatureLine = LocalizedString("Signature", "Unterschrift")
}

extension String {
    /// With its first letter as a capital.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
