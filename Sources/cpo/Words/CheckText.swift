import Assessment
import Checks
import Screens
import Wording

/// Checks and waivers in words: what is questionable, and what to do about it.
enum CheckText {
    static let nothingToSay = Phrase(
        "Say why with --reason, or take the waiver back with --take-back.",
        "Mit --reason begründen, oder den Verzicht mit --take-back zurücknehmen.")
    static let emptyReason = Phrase(
        "The reason is empty. Say why the rule need not be kept here.",
        "Die Begründung ist leer. Angeben, warum die Regel hier nicht eingehalten werden muss.")

    /// `IOP-01  met-without-evidence: met, and nothing is attached; attach what shows it`
    static func line(_ check: Check, in catalog: Catalog) -> Phrase {
        Phrase { tongue in
            "\(place(check.place, in: catalog))  \(check.rule.rawValue): \(what(check.cause, in: catalog)[tongue]); "
                + advice(check.cause, in: catalog)[tongue]
        }
    }

    /// The same without what to do, and with who waived it and why.
    static func waivedLine(_ check: Check, _ waiver: Field<String>.Setting, in catalog: Catalog) -> Phrase {
        let reason = waiver.value.split(whereSeparator: \.isNewline).joined(separator: " ")
        return Phrase { tongue in
            "\(place(check.place, in: catalog))  \(check.rule.rawValue): \(what(check.cause, in: catalog)[tongue]); "
                + tongue("waived by \(waiver.by): \(reason)", "Verzicht von \(waiver.by): \(reason)")
        }
    }

    static func summary(standing: Int, waived: Int) -> Phrase {
        Phrase { tongue in
            let stands =
                switch standing {
                case 0: tongue("Nothing stands", "Nichts ist fraglich")
                case 1: tongue("1 check stands", "1 Punkt ist fraglich")
                default: tongue("\(standing) checks stand", "\(standing) Punkte sind fraglich")
                }
            return waived == 0
                ? "\(stands)." : tongue("\(stands), \(waived) waived.", "\(stands), \(waived) mit Verzicht.")
        }
    }

    static func place(_ place: Check.Place, in catalog: Catalog) -> String {
        switch place {
        case .criterion(let index): catalog.criteria[index].id.text
        case .level(let level): level.rawValue
        }
    }

    static func what(_ cause: Check.Cause, in catalog: Catalog) -> Phrase {
        switch cause {
        case .metWithoutEvidence: Phrase("met, and nothing is attached", "erfüllt, und nichts ist angehängt")
        case .needsJustification:
            Phrase(
                "met without the comment that the catalogue asks for",
                "erfüllt ohne den Kommentar, den der Katalog verlangt")
        case .needsEvidence:
            Phrase(
                "met without the evidence that the catalogue asks for",
                "erfüllt ohne den Nachweis, den der Katalog verlangt")
        case .needsURL:
            Phrase(
                "met without the address that the catalogue asks for",
                "erfüllt ohne die Adresse, die der Katalog verlangt")
        case .needsReason:
            Phrase(
                "not applicable without a reason, so it counts as open",
                "nicht anwendbar ohne Begründung, zählt daher als offen")
        case .notApplicableRefused:
            Phrase(
                "not applicable, which the catalogue does not allow, so it counts as open",
                "nicht anwendbar, was der Katalog nicht zulässt, zählt daher als offen")
        case .notApplicableAtShall:
            Phrase("not applicable, and it is a shall", "nicht anwendbar, und es ist ein Muss-Kriterium")
        case .commentRepeatsStatement:
            Phrase(
                "the comment says what the criterion says, and no more",
                "der Kommentar sagt, was das Kriterium sagt, und nicht mehr")
        case .evidenceMissing(let evidence, let condition):
            Phrase { "\(evidence.displayTitle) \(name(condition)[$0])" }
        case .evidenceChanged(let evidence):
            Phrase(
                "\(evidence.displayTitle) is not the file that was attached",
                "\(evidence.displayTitle) ist nicht die angehängte Datei")
        case .evidenceExpired(let evidence, let day):
            Phrase(
                "\(evidence.displayTitle) counted until \(day.text)", "\(evidence.displayTitle) galt bis \(day.text)")
        case .evidenceOverused(let evidence, let count, let limit):
            Phrase(
                "\(evidence.displayTitle) supports \(count) criteria, more than \(limit)",
                "\(evidence.displayTitle) stützt \(count) Kriterien, mehr als \(limit)")
        case .metOnUnmet(let base):
            Phrase(
                "met, and it builds on \(catalog.criteria[base].id), which is unmet",
                "erfüllt, und es baut auf \(catalog.criteria[base].id) auf, das nicht erfüllt ist")
        case .notApplicableShare(let count, let total, let limit):
            Phrase {
                $0(
                    "\(count) of \(total) not applicable, more than \($0.decimal(limit.percentText)) %",
                    "\(count) von \(total) nicht anwendbar, mehr als \($0.decimal(limit.percentText)) %")
            }
        }
    }

    /// What settles it, beside a waiver.
    static func advice(_ cause: Check.Cause, in catalog: Catalog) -> Phrase {
        switch cause {
        case .metWithoutEvidence, .needsEvidence:
            Phrase("attach what shows it, or rate it lower", "anhängen, was es zeigt, oder niedriger bewerten")
        case .needsJustification: Phrase("write why it is met", "schreiben, warum es erfüllt ist")
        case .needsURL:
            Phrase("attach an address that others can open", "eine Adresse anhängen, die andere öffnen können")
        case .needsReason: Phrase("give the reason with the rating", "die Begründung zur Bewertung angeben")
        case .notApplicableRefused: Phrase("rate it", "bewerten")
        case .notApplicableAtShall:
            Phrase(
                "rate it, or waive this with the reason that a customer would accept",
                "bewerten, oder darauf verzichten, mit einer Begründung, die ein Kunde gelten ließe")
        case .commentRepeatsStatement: Phrase("write how it is met here", "schreiben, wie es hier erfüllt ist")
        case .evidenceMissing, .evidenceChanged:
            Phrase(
                "get the file from who attached it, or detach it",
                "die Datei bei der Person holen, die sie angehängt hat, oder lösen")
        case .evidenceExpired:
            Phrase(
                "attach a newer one, or set until when it counts",
                "einen neueren Nachweis anhängen, oder angeben, bis wann er gilt")
        case .evidenceOverused:
            Phrase(
                "attach to each what shows it, with the place in it",
                "an jedes anhängen, was es zeigt, mit der Fundstelle")
        case .metOnUnmet(let base):
            Phrase(
                "look at both again, this one and \(catalog.criteria[base].id)",
                "beide noch einmal ansehen, dieses und \(catalog.criteria[base].id)")
        case .notApplicableShare:
            Phrase(
                "look through what is not applicable, or assess against a catalogue that fits",
                "durchsehen, was nicht anwendbar ist, oder gegen einen passenden Katalog bewerten")
        }
    }

    private static func name(_ condition: EvidenceCondition) -> Phrase {
        switch condition {
        case .notAFile: Phrase("is no plain file in the project", "ist keine gewöhnliche Datei im Projekt")
        case .unreadable: Phrase("cannot be read", "ist nicht lesbar")
        case .missing, .intact, .unread, .changed: Phrase("is missing from the project", "fehlt im Projekt")
        }
    }

    static func waived(_ place: String, _ rule: CheckRule) -> Phrase {
        Phrase("\(place): waived \(rule.rawValue).", "\(place): auf \(rule.rawValue) verzichtet.")
    }

    static func takenBack(_ place: String, _ rule: CheckRule) -> Phrase {
        Phrase(
            "\(place): took the waiver of \(rule.rawValue) back.",
            "\(place): Verzicht auf \(rule.rawValue) zurückgenommen.")
    }

    static func unknownRule(_ text: String, nearest: String?) -> Phrase {
        Phrase { tongue in
            let hint = nearest.map { tongue(" Did you mean \"\($0)\"?", " Gemeint vielleicht: „\($0)“?") } ?? ""
            return tongue(
                "There is no rule \"\(text)\".\(hint) The rules: \(ruleNames).",
                "Es gibt keine Regel „\(text)“.\(hint) Die Regeln: \(ruleNames).")
        }
    }

    static let ruleNames = CheckRule.allCases.map(\.rawValue).joined(separator: ", ")

    static func isKept(_ place: String, _ rule: CheckRule) -> Phrase {
        Phrase(
            "\(place) keeps \(rule.rawValue); there is nothing to waive.",
            "\(place) hält \(rule.rawValue) ein; es gibt nichts, worauf zu verzichten wäre.")
    }

    static func noWaiver(_ place: String, _ rule: CheckRule) -> Phrase {
        Phrase("\(rule.rawValue) is not waived at \(place).", "Bei \(place) ist auf \(rule.rawValue) nicht verzichtet.")
    }

    static func needsLevel(_ rule: CheckRule) -> Phrase {
        let levels = Level.allCases.map(\.rawValue).joined(separator: ", ")
        return Phrase(
            "\(rule.rawValue) is about a level. In place of the criterion, name one of \(levels).",
            "\(rule.rawValue) betrifft eine Verbindlichkeit. Statt des Kriteriums eine davon nennen: \(levels).")
    }

    static func emptyLevel(_ level: String) -> Phrase {
        Phrase(
            "The catalogue asks for no \(level); there is nothing to waive.",
            "Der Katalog verlangt nichts mit \(level); es gibt nichts, worauf zu verzichten wäre.")
    }

    static let mostUses = Phrase(
        "Give --most-uses a number from 1.", "Für --most-uses eine Zahl ab 1 angeben.")
    static let mostShare = Phrase(
        "Give --most-na a percentage from 0 to 100, without decimals.",
        "Für --most-na einen Prozentwert von 0 bis 100 angeben, ohne Dezimalen.")
}
