import AssessmentModel
import Localization
import QualityChecks

/// Describes checks and what to do about them.
package enum CheckText {
    /// What breaks the rule, without a full stop: "met, but nothing is attached".
    ///
    /// - Parameter title: what to call a piece of evidence.
    package static func what(
        _ cause: Check.Cause, in catalog: Catalog, title: (Evidence) -> String = \.displayTitle
    ) -> LocalizedString {
        switch cause {
        case .conflict(let fields):
            return LocalizedString { language in
                let fields = fields.map { $0.name[language] }.joined(separator: ", ")
                return language("in conflict: \(fields)", "im Widerspruch: \(fields)")
            }
        case .metWithoutEvidence:
            return LocalizedString("met, but nothing is attached", "erfüllt, aber nichts ist angehängt")
        case .needsJustification:
            return LocalizedString(
                "met without the comment the catalogue requires",
                "erfüllt ohne den Kommentar, den der Katalog verlangt")
        case .needsEvidence:
            return LocalizedString(
                "met without the evidence the catalogue requires",
                "erfüllt ohne den Nachweis, den der Katalog verlangt")
        case .needsURL:
            return LocalizedString(
                "met without the link the catalogue requires", "erfüllt ohne den Link, den der Katalog verlangt"
            )
        case .partlyWithoutSupport:
            return LocalizedString(
                "partly met, without a word or anything attached", "teilweise erfüllt, ohne ein Wort und ohne Nachweis")
        case .needsReason:
            return LocalizedString(
                "not applicable without a reason, so it counts as open",
                "nicht anwendbar ohne Begründung; zählt deshalb als offen")
        case .notApplicableRefused:
            return LocalizedString(
                "not applicable, which the catalogue does not allow, so it counts as open",
                "nicht anwendbar, was der Katalog nicht zulässt; zählt deshalb als offen")
        case .notApplicableAtShall:
            return LocalizedString("not applicable, although it is a shall", "nicht anwendbar, obwohl es ein Muss ist")
        case .commentRepeatsStatement:
            return LocalizedString(
                "the comment only repeats the criterion",
                "der Kommentar wiederholt nur das Kriterium")
        case .metOnUnmet(let base):
            let id = catalog.criteria[base].id
            return LocalizedString(
                "met, but builds on \(id), which is unmet", "erfüllt, baut aber auf \(id) auf, das nicht erfüllt ist")
        case .notApplicableShare(let count, let total, let limit):
            return LocalizedString { language in
                let limit = language.decimal(limit.percentText)
                return language(
                    "\(count) of \(total) not applicable, more than \(limit) %",
                    "\(count) von \(total) nicht anwendbar, mehr als \(limit) %")
            }
        case .evidenceMissing(let evidence, let condition):
            let state = state(condition)
            let title = title(evidence)
            return LocalizedString { "\(title) \(state[$0])" }
        case .evidenceExpired(let evidence, let day):
            let title = title(evidence)
            return LocalizedString("\(title) was valid until \(day.text)", "\(title) war gültig bis \(day.text)")
        case .evidenceEmpty(let evidence):
            let title = title(evidence)
            return LocalizedString(
                "\(title) is empty, so it counts as no evidence", "\(title) ist leer und zählt nicht als Nachweis")
        case .linkNotVisited(let evidence):
            let title = title(evidence)
            return LocalizedString(
                "nobody is known to have looked at \(title), so it counts as no evidence",
                "niemand hat \(title) nachweislich angesehen; der Link zählt nicht als Nachweis")
        case .evidenceOverused(let evidence, let count, let limit):
            let title = title(evidence)
            return LocalizedString(
                "\(title) supports claims at \(count) criteria, more than \(limit)",
                "\(title) belegt \(count) Kriterien, mehr als \(limit)")
        case .evidenceChanged(let evidence):
            let title = title(evidence)
            return LocalizedString(
                "\(title) is not the file that was attached", "\(title) ist nicht mehr die angehängte Datei")
        }
    }

    private static func state(_ condition: EvidenceCondition) -> LocalizedString {
        switch condition {
        case .notAFile:
            LocalizedString("is not a regular file in the project", "ist im Projekt keine gewöhnliche Datei")
        case .unreadable: LocalizedString("cannot be read", "ist nicht lesbar")
        case .missing, .intact, .unread, .changed: LocalizedString("is missing from the project", "fehlt im Projekt")
        }
    }

    /// What to do other than waive it: "attach evidence, or rate it lower".
    package static func advice(_ cause: Check.Cause, in catalog: Catalog) -> LocalizedString {
        switch cause {
        case .conflict(let fields) where fields.contains(.rating):
            return LocalizedString(
                "rate it again to settle it; until then the lowest rating counts",
                "neu bewerten, um das zu klären; bis dahin zählt die niedrigste Bewertung")
        case .conflict: return LocalizedString("set it again to settle it", "neu setzen, um das zu klären")
        case .metWithoutEvidence, .needsEvidence:
            return LocalizedString(
                "attach evidence, or rate it lower", "einen Nachweis anhängen oder niedriger bewerten")
        case .needsJustification: return LocalizedString("explain why it is met", "begründen, warum es erfüllt ist")
        case .needsURL:
            return LocalizedString(
                "attach a link that others can open", "einen Link anhängen, den andere öffnen können")
        case .partlyWithoutSupport:
            return LocalizedString(
                "say what is met and what is not, or attach evidence",
                "schreiben, was erfüllt ist und was nicht, oder einen Nachweis anhängen")
        case .needsReason:
            return LocalizedString("give the reason with the rating", "die Begründung zur Bewertung angeben")
        case .notApplicableRefused: return LocalizedString("rate it", "bewerten")
        case .notApplicableAtShall:
            return LocalizedString(
                "rate it, or waive this with a reason a customer would accept",
                "bewerten oder mit einer Begründung verzichten, die ein Kunde akzeptiert")
        case .commentRepeatsStatement:
            return LocalizedString("say how it is met here", "schreiben, wie es hier erfüllt ist")
        case .evidenceMissing, .evidenceChanged:
            return LocalizedString(
                "get the file from the person who attached it, or detach it",
                "die Datei bei der Person holen, die sie angehängt hat, oder lösen")
        case .evidenceExpired:
            return LocalizedString(
                "attach newer evidence, or extend the date it is valid until",
                "einen neueren anhängen oder das Gültigkeitsdatum verlängern")
        case .evidenceEmpty:
            return LocalizedString(
                "attach a file with content in its place", "stattdessen eine Datei mit Inhalt anhängen")
        case .linkNotVisited:
            return LocalizedString(
                "look at it, and note the day at its document", "ihn ansehen und den Tag beim Dokument festhalten")
        case .evidenceOverused:
            return LocalizedString(
                "attach separate evidence to each, or say where to look in it",
                "an jedes einen eigenen Nachweis anhängen oder die Fundstelle nennen")
        case .metOnUnmet(let base):
            let id = catalog.criteria[base].id
            return LocalizedString(
                "review both this criterion and \(id)", "dieses Kriterium und \(id) noch einmal ansehen")
        case .notApplicableShare:
            return LocalizedString(
                "review the criteria rated not applicable, or assess against a catalogue that fits",
                "die nicht anwendbaren Kriterien durchsehen oder einen passenden Katalog wählen")
        }
    }

    /// The broken rule, short: "met without evidence".
    package static func name(_ rule: CheckRule) -> LocalizedString {
        switch rule {
        case .conflict: LocalizedString("in conflict", "im Widerspruch")
        case .metWithoutEvidence: LocalizedString("met without evidence", "erfüllt ohne Nachweis")
        case .needsJustification: LocalizedString("required comment missing", "verlangter Kommentar fehlt")
        case .needsEvidence: LocalizedString("required evidence missing", "verlangter Nachweis fehlt")
        case .needsURL: LocalizedString("required link missing", "verlangter Link fehlt")
        case .partlyWithoutSupport: LocalizedString("partly met without support", "teilweise erfüllt ohne Beleg")
        case .needsReason: LocalizedString("reason missing", "Begründung fehlt")
        case .notApplicableRefused: LocalizedString("n/a is not allowed", "n. a. nicht erlaubt")
        case .notApplicableAtShall: LocalizedString("n/a at a shall", "n. a. bei einem Muss")
        case .commentRepeatsStatement: LocalizedString("comment says nothing new", "Kommentar sagt nichts Neues")
        case .evidenceMissing: LocalizedString("evidence file missing", "Nachweisdatei fehlt")
        case .evidenceChanged: LocalizedString("evidence changed", "Nachweis verändert")
        case .evidenceExpired: LocalizedString("evidence expired", "Nachweis abgelaufen")
        case .evidenceEmpty: LocalizedString("evidence file empty", "Nachweisdatei leer")
        case .linkNotVisited: LocalizedString("link not looked at", "Link nicht angesehen")
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

    /// "3 waived, 2 of them by the vendor"; waivers of the party that is judged say less than those of others. Nil if
    /// there is none.
    package static func waived(_ count: Int, byVendor: Int) -> LocalizedString? {
        guard count > 0 else { return nil }
        return LocalizedString { language in
            let all = language("\(count) waived", "\(count) mit Verzicht")
            if byVendor == count { return all + language(" by the vendor", " des Anbieters") }
            return byVendor == 0
                ? all + language(", none by the vendor", ", keiner vom Anbieter")
                : all + language(", \(byVendor) of them by the vendor", ", davon \(byVendor) vom Anbieter")
        }
    }

    /// Who waived a check and why; the signature is a name, optionally with a time.
    ///
    /// - Parameter party: whose voice that is; the vendor's is not named.
    package static func waived(by signature: String, of party: Party?, _ reason: String) -> LocalizedString {
        let reason = reason.oneLine
        return LocalizedString { language in
            let party = party.flatMap { $0 == .vendor ? nil : " (\($0.name[language]))" } ?? ""
            return language("waived by \(signature)\(party): \(reason)", "Verzicht von \(signature)\(party): \(reason)")
        }
    }

    /// A waiver that the profile does not accept, by whom and why; the signature is a name, optionally with a time.
    package static func refused(by signature: String, _ reason: String) -> LocalizedString {
        let reason = reason.oneLine
        return LocalizedString(
            "the profile does not accept the waiver by \(signature): \(reason)",
            "das Profil erkennt den Verzicht von \(signature) nicht an: \(reason)")
    }

    /// What became of the waiver of a check: that it is waived, or that the profile does not accept that; nil if there
    /// is no waiver.
    ///
    /// - Parameter signature: who waived it, with the time or without.
    package static func waiver(
        of check: Check, signed signature: (MultiValueRegister<String>.Assignment) -> String
    ) -> LocalizedString? {
        check.waiver.map { waiver in
            check.isWaiverRefused
                ? refused(by: signature(waiver), waiver.value)
                : waived(by: signature(waiver), of: check.waivedBy, waiver.value)
        }
    }

    /// The location of a check as commands take it: a criterion id or a level.
    package static func place(_ scope: CheckScope, in catalog: Catalog) -> String {
        switch scope {
        case .criterion(let index): catalog.criteria[index].id.text
        case .level(let level): level.rawValue
        }
    }
}
