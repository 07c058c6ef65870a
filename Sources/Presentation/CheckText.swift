import AssessmentModel
import Localization
import QualityChecks

/// Checks in words.
package enum CheckText {
    /// What is not kept, with its particulars, in a sentence without its end: "met, and nothing is attached".
    package static func what(_ cause: Check.Cause, in catalog: Catalog) -> LocalizedString {
        switch cause {
        case .conflict(let fields):
            return LocalizedString { language in
                let fields = fields.map { $0.name[language] }.joined(separator: ", ")
                return language("in conflict: \(fields)", "im Widerspruch: \(fields)")
            }
        case .metWithoutEvidence:
            return LocalizedString("met, and nothing is attached", "erfüllt, und nichts ist angehängt")
        case .needsJustification:
            return LocalizedString(
                "met without the comment that the catalogue asks for",
                "erfüllt ohne den Kommentar, den der Katalog verlangt")
        case .needsEvidence:
            return LocalizedString(
                "met without the evidence that the catalogue asks for",
                "erfüllt ohne den Nachweis, den der Katalog verlangt")
        case .needsURL:
            return LocalizedString(
                "met without the address that the catalogue asks for", "erfüllt ohne den Link, den der Katalog verlangt"
            )
        case .needsReason:
            return LocalizedString(
                "not applicable without a reason, so it counts as open",
                "nicht anwendbar ohne Begründung; zählt deshalb als offen")
        case .notApplicableRefused:
            return LocalizedString(
                "not applicable, which the catalogue does not allow, so it counts as open",
                "nicht anwendbar, was der Katalog nicht zulässt; zählt deshalb als offen")
        case .notApplicableAtShall:
            return LocalizedString("not applicable, and it is a shall", "nicht anwendbar, und es ist ein Muss")
        case .commentRepeatsStatement:
            return LocalizedString(
                "the comment says what the criterion says, and no more",
                "der Kommentar sagt dasselbe wie das Kriterium und nicht mehr")
        case .metOnUnmet(let base):
            let id = catalog.criteria[base].id
            return LocalizedString(
                "met, and it builds on \(id), which is unmet", "erfüllt, baut aber auf \(id) auf: nicht erfüllt")
        case .notApplicableShare(let count, let total, let limit):
            return LocalizedString { language in
                let limit = language.decimal(limit.percentText)
                return language(
                    "\(count) of \(total) not applicable, more than \(limit) %",
                    "\(count) von \(total) nicht anwendbar, mehr als \(limit) %")
            }
        case .evidenceMissing(let evidence, let condition):
            let state = state(condition)
            return LocalizedString { "\(evidence.displayTitle) \(state[$0])" }
        case .evidenceExpired(let evidence, let day):
            let title = evidence.displayTitle
            return LocalizedString("\(title) counted until \(day.text)", "\(title) galt bis \(day.text)")
        case .evidenceOverused(let evidence, let count, let limit):
            let title = evidence.displayTitle
            return LocalizedString(
                "\(title) supports \(count) criteria, more than \(limit)",
                "\(title) belegt \(count) Kriterien, mehr als \(limit)")
        case .evidenceChanged(let evidence):
            let title = evidence.displayTitle
            return LocalizedString(
                "\(title) is not the file that was attached", "\(title) ist nicht mehr die angehängte Datei")
        }
    }

    private static func state(_ condition: EvidenceCondition) -> LocalizedString {
        switch condition {
        case .notAFile: LocalizedString("is no plain file in the project", "ist im Projekt keine gewöhnliche Datei")
        case .unreadable: LocalizedString("cannot be read", "ist nicht lesbar")
        case .missing, .intact, .unread, .changed: LocalizedString("is missing from the project", "fehlt im Projekt")
        }
    }

    /// What settles it, beside a waiver: "attach what shows it, or rate it lower".
    package static func advice(_ cause: Check.Cause, in catalog: Catalog) -> LocalizedString {
        switch cause {
        case .conflict(let fields) where fields.contains(.rating):
            return LocalizedString(
                "rate it again, which settles it; until then the lowest rating counts",
                "neu bewerten, das entscheidet; bis dahin zählt die niedrigste Bewertung")
        case .conflict: return LocalizedString("set it again, which settles it", "neu setzen, das entscheidet")
        case .metWithoutEvidence, .needsEvidence:
            return LocalizedString(
                "attach what shows it, or rate it lower", "anhängen, was es zeigt, oder niedriger bewerten")
        case .needsJustification: return LocalizedString("write why it is met", "schreiben, warum es erfüllt ist")
        case .needsURL:
            return LocalizedString(
                "attach an address that others can open", "einen Link anhängen, den andere öffnen können")
        case .needsReason:
            return LocalizedString("give the reason with the rating", "die Begründung zur Bewertung angeben")
        case .notApplicableRefused: return LocalizedString("rate it", "bewerten")
        case .notApplicableAtShall:
            return LocalizedString(
                "rate it, or waive this with the reason that a customer would accept",
                "bewerten, oder mit einer Begründung verzichten, die ein Kunde gelten lässt")
        case .commentRepeatsStatement:
            return LocalizedString("write how it is met here", "schreiben, wie es hier erfüllt ist")
        case .evidenceMissing, .evidenceChanged:
            return LocalizedString(
                "get the file from who attached it, or detach it",
                "die Datei von der Person holen, die sie angehängt hat, oder lösen")
        case .evidenceExpired:
            return LocalizedString(
                "attach a newer one, or set until when it counts",
                "einen neueren anhängen, oder angeben, bis wann er gilt")
        case .evidenceOverused:
            return LocalizedString(
                "attach to each what shows it, with the place in it",
                "an jedes anhängen, was es zeigt, mit Fundstelle")
        case .metOnUnmet(let base):
            let id = catalog.criteria[base].id
            return LocalizedString(
                "look at both again, this one and \(id)", "beide noch einmal ansehen, dieses und \(id)")
        case .notApplicableShare:
            return LocalizedString(
                "look through what is not applicable, or assess against a catalogue that fits",
                "durchsehen, was nicht anwendbar ist, oder gegen einen passenden Katalog bewerten")
        }
    }

    /// The rule that is not kept, in few words: "met without evidence".
    package static func name(_ rule: CheckRule) -> LocalizedString {
        switch rule {
        case .conflict: LocalizedString("in conflict", "im Widerspruch")
        case .metWithoutEvidence: LocalizedString("met without evidence", "erfüllt ohne Nachweis")
        case .needsJustification: LocalizedString("required comment missing", "verlangter Kommentar fehlt")
        case .needsEvidence: LocalizedString("required evidence missing", "verlangter Nachweis fehlt")
        case .needsURL: LocalizedString("required link missing", "verlangter Link fehlt")
        case .needsReason: LocalizedString("reason missing", "Begründung fehlt")
        case .notApplicableRefused: LocalizedString("n/a is not allowed", "n. a. nicht erlaubt")
        case .notApplicableAtShall: LocalizedString("n/a at a shall", "n. a. bei einem Muss")
        case .commentRepeatsStatement: LocalizedString("comment says nothing new", "Kommentar sagt nichts Neues")
        case .evidenceMissing: LocalizedString("evidence file missing", "Nachweisdatei fehlt")
        case .evidenceChanged: LocalizedString("evidence changed", "Nachweis verändert")
        case .evidenceExpired: LocalizedString("evidence expired", "Nachweis abgelaufen")
        case .evidenceOverused: LocalizedString("evidence used too often", "Nachweis zu oft verwendet")
        case .metOnUnmet: LocalizedString("builds on an unmet one", "baut auf Unerfülltem auf")
        case .notApplicableShare: LocalizedString("too much not applicable", "zu viel nicht anwendbar")
        }
    }

    /// "12 checks"
    package static func count(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "check" : "checks")", "\(count) \(count == 1 ? "Hinweis" : "Hinweise")")
    }

    /// Who waived a check and why; the signature is a name, or a name and a moment.
    package static func waived(by signature: String, _ reason: String) -> LocalizedString {
        let reason = reason.oneLine
        return LocalizedString("waived by \(signature): \(reason)", "Verzicht von \(signature): \(reason)")
    }

    /// Where a check is, as commands take it: the criterion's id, or the level.
    package static func place(_ scope: CheckScope, in catalog: Catalog) -> String {
        switch scope {
        case .criterion(let index): catalog.criteria[index].id.text
        case .level(let level): level.rawValue
        }
    }
}
