import AssessmentModel
import Localization

/// Words for the minutes of a workshop.
package enum MinutesText {
    package static let number = LocalizedString("No.", "Nr.")
    package static let objective = LocalizedString("Objective", "Ziel")
    package static let topic = LocalizedString("Agenda", "Tagesordnung")
    package static let conductedBy = LocalizedString("Conducted by", "Moderiert von")
    package static let participants = LocalizedString("Participants", "Teilnehmer")
    package static let organisation = LocalizedString("Organisation", "Unternehmen")
    package static let role = LocalizedString("Role", "Rolle")
    package static let when = LocalizedString("When", "Wann")
    package static let duration = LocalizedString("Working time", "Arbeitszeit")
    package static let covered = LocalizedString("Covered", "Behandelt")
    package static let rating = LocalizedString("Rating", "Bewertung")
    package static let time = LocalizedString("Time", "Zeit")
    package static let decisions = LocalizedString("Decisions", "Beschlüsse")
    package static let decision = LocalizedString("Decision", "Beschluss")
    package static let reason = LocalizedString("Reason", "Begründung")
    package static let rounds = LocalizedString("Votes", "Abstimmungen")
    package static let votes = LocalizedString("Votes", "Stimmen")
    package static let spread = LocalizedString("In all", "Zusammen")
    package static let dissent = LocalizedString("Dissent", "Abweichende Meinungen")
    package static let participant = LocalizedString("Participant", "Teilnehmer")
    package static let votesFor = LocalizedString("Would rate", "Würde bewerten")
    package static let rated = LocalizedString("Rated", "Bewertet")
    package static let actions = LocalizedString("Actions", "Aufgaben")
    package static let action = LocalizedString("Action", "Aufgabe")
    package static let due = LocalizedString("Due", "Fällig")
    package static let parkingLot = LocalizedString("Parking lot", "Themenspeicher")
    package static let point = LocalizedString("Point", "Thema")
    package static let parked = LocalizedString("Parked criteria", "Zurückgestellte Kriterien")
    package static let notCovered = LocalizedString("Not covered", "Nicht behandelt")
    package static let timeSpent = LocalizedString("Time spent", "Zeit je Kategorie")
    package static let signatures = LocalizedString("Signatures", "Unterschriften")
    package static let signature = LocalizedString("Signature", "Unterschrift")
    package static let nobody = LocalizedString("Nobody is named.", "Niemand ist genannt.")
    package static let everything = LocalizedString("all criteria", "alle Kriterien")
    package static let goesOn = LocalizedString("goes on", "läuft noch")
    package static let noWorkshops = LocalizedString("There are no workshops.", "Es gibt keine Workshops.")
    package static let noDecisions = LocalizedString("No decisions.", "Keine Beschlüsse.")
    package static let noDissent = LocalizedString("No dissent.", "Keine abweichenden Meinungen.")
    package static let noActions = LocalizedString("No actions.", "Keine Aufgaben.")
    package static let noChanges = LocalizedString("No rating changed.", "Keine Bewertung hat sich geändert.")
    package static let whatWasCovered = LocalizedString("What was covered", "Was behandelt wurde")
    package static let nothingCovered = LocalizedString("Nothing was covered.", "Es wurde nichts behandelt.")
    package static let allCovered = LocalizedString(
        "The whole agenda was covered.", "Die ganze Tagesordnung wurde behandelt.")

    /// What the minutes are and are not.
    package static let caveat = LocalizedString(
        "These are the minutes of a self-assessment. The ratings are those of the participants; no third party has confirmed "
            + "them, and this is no certificate.",
        "Dies ist das Protokoll einer Selbstbewertung. Die Bewertungen sind die der Teilnehmer; kein Dritter hat sie bestätigt, "
            + "und dies ist kein Zertifikat.")

    /// What a workshop is for.
    package static let purpose = LocalizedString(
        "To assess the subject against the criteria of the catalogue, together.",
        "Den Gegenstand gemeinsam nach den Kriterien des Katalogs bewerten.")

    /// What the agenda is: "Interfaces, 12 criteria".
    package static func topic(of workshop: Workshop) -> LocalizedString {
        let (topic, count) = (workshop.topic.oneLine.trimmed, workshop.agenda.count)
        return LocalizedString { language in
            let criteria = language(
                "\(count) \(count == 1 ? "criterion" : "criteria")",
                "\(count) \(count == 1 ? "Kriterium" : "Kriterien")")
            return "\(topic.isEmpty ? everything[language] : topic), \(criteria)"
        }
    }

    /// "34 of 40 criteria"
    package static func covered(_ count: Int, of all: Int) -> LocalizedString {
        LocalizedString("\(count) of \(all) criteria", "\(count) von \(all) Kriterien")
    }

    /// From when to when people worked: "30 Nov 2026, 13:20–14:05".
    package static func session(
        from begin: Timestamp, to end: Timestamp?, _ clock: Clock, _ language: Language
    ) -> String {
        func day(_ moment: Timestamp) -> CalendarDay { moment.day(secondsFromGMT: clock.secondsFromGMT(moment)) }
        let first = "\(Moments.text(day(begin), language)), \(Moments.time(begin, clock))"
        guard let end else { return "\(first) – \(goesOn[language])" }
        let last = Moments.time(end, clock)
        return day(begin) == day(end) ? "\(first)–\(last)" : "\(first) – \(Moments.text(day(end), language)), \(last)"
    }

    /// "1 h 35 min", in German "1 Std. 35 Min.".
    package static func duration(milliseconds: Int64) -> LocalizedString {
        let minutes = max(0, milliseconds) / 60_000
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if minutes == 0, milliseconds > 0 { return LocalizedString("< 1 min", "< 1 Min.") }
        if hours == 0 { return LocalizedString("\(minutes) min", "\(minutes) Min.") }
        return rest == 0
            ? LocalizedString("\(hours) h", "\(hours) Std.")
            : LocalizedString("\(hours) h \(rest) min", "\(hours) Std. \(rest) Min.")
    }

    /// "1 h 35 min of 2 h, 1 break"
    package static func workingTime(_ elapsed: Int64, of minutes: Int?, breaks: Int) -> LocalizedString {
        let (worked, planned) = (
            duration(milliseconds: elapsed), minutes.map { duration(milliseconds: Int64($0) * 60_000) }
        )
        return LocalizedString { language in
            let all = planned.map { language(" of \($0[language])", " von \($0[language])") } ?? ""
            let pauses =
                breaks == 0
                ? ""
                : language(
                    ", \(breaks) \(breaks == 1 ? "break" : "breaks")", ", \(breaks) \(breaks == 1 ? "Pause" : "Pausen")"
                )
            return worked[language] + all + pauses
        }
    }

    /// "round 2", with the id of its criterion.
    package static func round(_ number: Int, of count: Int) -> LocalizedString {
        count < 2 ? .same("") : LocalizedString(" · round \(number)", " · Runde \(number)")
    }

    /// "3 met, 1 unmet · 2 steps apart": how people voted, the best rating first.
    package static func spread(_ ratings: [Rating], on scale: Scale) -> LocalizedString {
        let order = { (rating: Rating) in scale.value(of: rating) }
        let distinct = Set(ratings).sorted { left, right in
            switch (order(left), order(right)) {
            case (let first?, let second?) where first != second: first > second
            case (_?, nil): true
            case (nil, _?): false
            case (_, _): left.id < right.id
            }
        }
        let apart = RatingSpread(of: ratings, on: scale).steps
        return LocalizedString { language in
            let counts = distinct.map { rating in
                "\(ratings.count { $0 == rating }) \(RatingText.name(rating, on: scale)[language])"
            }.joined(separator: ", ")
            guard apart > 0 else { return counts }
            return counts
                + language(
                    " · \(apart) \(apart == 1 ? "step" : "steps") apart",
                    " · \(apart) \(apart == 1 ? "Stufe" : "Stufen") auseinander")
        }
    }

    /// "3 of 8 have voted"
    package static func incomplete(_ count: Int, of all: Int) -> LocalizedString {
        LocalizedString("\(count) of \(all) have voted", "\(count) von \(all) haben abgestimmt")
    }

    /// Who voted more than once, or showed another rating than the one they had committed to.
    package static func mismatched(_ names: [String]) -> LocalizedString {
        let list = names.joined(separator: ", ")
        return LocalizedString(
            "voted more than once, or showed another vote than the one cast: \(list)",
            "mehrmals abgestimmt oder eine andere Stimme aufgedeckt als abgegeben: \(list)")
    }
}
