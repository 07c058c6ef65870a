import AssessmentModel
import Localization

/// Text of what a room sees.
package enum FollowText {
    static let next = LocalizedString("next", "weiter")
    static let pause = LocalizedString("break", "Pause")

    /// How far apart the votes are, in steps of the scale.
    static func spread(_ steps: Int) -> LocalizedString {
        steps == 0
            ? LocalizedString("all agree", "alle einig") : LocalizedString("spread \(steps)", "Spannweite \(steps)")
    }

    static func label(of kind: ActionItem.Kind) -> LocalizedString {
        switch kind {
        case .action: LocalizedString("Action", "Aufgabe")
        case .point: LocalizedString("Point", "Thema")
        }
    }

    /// "18 min left"; negative once the time is over.
    static func left(_ minutes: Int64) -> LocalizedString {
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        if hours == 0 {
            return minutes < 0
                ? LocalizedString("\(rest) min over", "\(rest) min überzogen")
                : LocalizedString("\(rest) min left", "noch \(rest) min")
        }
        return minutes < 0
            ? LocalizedString("\(hours) h \(rest) min over", "\(hours) h \(rest) min überzogen")
            : LocalizedString("\(hours) h \(rest) min left", "noch \(hours) h \(rest) min")
    }

    // MARK: Following

    /// Whom the room follows.
    static func following(_ name: String) -> LocalizedString {
        LocalizedString("following \(name)", "folgt \(name)")
    }

    /// A key was pressed that would do something elsewhere.
    static let onlyShows = LocalizedString(
        "This screen only shows what somebody else does. q leaves.",
        "Dieser Bildschirm zeigt nur, was jemand anderes tut. q verlässt ihn.")

    /// Nobody is there yet to be followed.
    static func waiting(for name: String?) -> LocalizedString {
        guard let name else {
            return LocalizedString(
                "Waiting until somebody works on this assessment.", "Wartet, bis jemand an dieser Bewertung arbeitet.")
        }
        return LocalizedString(
            "Waiting until \(name) works on this assessment.", "Wartet, bis \(name) an dieser Bewertung arbeitet.")
    }

    /// The directory is not where it was.
    static func gone(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) is not there any more. Waiting until it is back.",
            "\(path) ist nicht mehr da. Wartet, bis es wieder da ist.")
    }

    /// How far the workshop is: "Workshop on Interfaces · 14 of 40 covered · 18 min left · 3 will stay open".
    static func workshop(
        _ topic: String, covered: Int, of agenda: Int, time: LocalizedString?, expectedOpen: Int?
    ) -> LocalizedString {
        LocalizedString { language in
            let parts = [
                topic.isEmpty
                    ? language("The workshop", "Der Workshop") : language("Workshop on \(topic)", "Workshop \(topic)"),
                language("\(covered) of \(agenda) covered", "\(covered) von \(agenda) behandelt"), time?[language],
                expectedOpen.flatMap {
                    $0 == 0 ? nil : language("\($0) will stay open", "\($0) bleiben offen")
                },
            ]
            return parts.compactMap(\.self).joined(separator: " · ")
        }
    }
}
