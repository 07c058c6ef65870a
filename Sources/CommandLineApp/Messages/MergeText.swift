import AssessmentModel
import Localization
import Presentation
import ProjectStore

/// Messages of `cpo merge`.
enum MergeText {
    static let nothing = LocalizedString(
        "Everything is here already.", "Es ist schon alles da.")
    static let onlyTried = LocalizedString(
        "Nothing has been written. To take it in, leave out --dry-run.",
        "Nichts wurde geschrieben. Zum Übernehmen --dry-run weglassen.")
    static let cancelled = LocalizedString(
        "Cancelled. What was taken in so far is complete; to take in the rest, run the command again.",
        "Abgebrochen. Was bisher übernommen wurde, ist vollständig; für den Rest den Befehl wiederholen.")
    static let done = LocalizedString("Taken in.", "Übernommen.")

    /// "../jonas: 7 changes by Jonas, 2 changes by Mira, 1 file of evidence (1.2 MB), 1 profile"
    static func brings(_ source: MergePlan.Source, _ participants: ParticipantList) -> LocalizedString {
        var parts = changes(source.events, participants)
        let findings = source.events.count { if case .raise = $0.change { true } else { false } }
        if findings > 0 { parts.append(FindingText.count(findings)) }
        if source.unknownEvents > 0 { parts.append(unknown(source.unknownEvents)) }
        let files = source.additions.filter(\.isEvidence)
        if !files.isEmpty { parts.append(evidence(files.count, bytes: files.reduce(0) { $0 + $1.bytes })) }
        let profiles = source.additions.filter(\.isProfile).count
        if profiles > 0 {
            parts.append(
                LocalizedString(
                    profiles == 1 ? "1 profile" : "\(profiles) profiles",
                    profiles == 1 ? "1 Profil" : "\(profiles) Profile"))
        }
        let seals = source.additions.filter(\.isSeal).count
        if seals > 0 {
            parts.append(
                LocalizedString(
                    seals == 1 ? "1 file of a seal" : "\(seals) files of seals",
                    seals == 1 ? "1 Datei eines Siegels" : "\(seals) Dateien von Siegeln"))
        }
        let participants = source.additions.filter(\.isAboutParticipant).count
        if participants > 0 {
            parts.append(
                LocalizedString(
                    participants == 1 ? "1 participant" : "\(participants) participants", "\(participants) Teilnehmer"))
        }
        return LocalizedString { language in
            let all = parts.map { $0[language] }.joined(separator: ", ")
            return "\(source.path): \(all.isEmpty ? language("nothing new", "nichts Neues") : all)"
        }
    }

    /// A participant who is somebody else in a copy.
    static func keeps(_ other: MergePlan.OtherName, in path: String) -> LocalizedString {
        let (here, there) = (ParticipantText.line(other.here), ParticipantText.line(other.there))
        return LocalizedString(
            "The participant \(here) is \(there) in \(path). What is here stays: cpo participant rename changes it.",
            "Teilnehmer \(here) heißt in \(path): \(there). Es bleibt, wie es hier ist: cpo participant rename ändert es."
        )
    }

    /// "7 changes by Jonas", for each person, most changes first.
    static func changes(
        _ events: [Event], _ participants: ParticipantList = ParticipantList()
    ) -> [LocalizedString] {
        var counts: [String: Int] = [:]
        for event in events { counts[event.by, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
            let person = WorkshopText.signer(name, in: participants)
            return LocalizedString { language in
                let name = person[language]
                return count == 1
                    ? language("1 change by \(name)", "1 Änderung von \(name)")
                    : language("\(count) changes by \(name)", "\(count) Änderungen von \(name)")
            }
        }
    }

    static func unknown(_ count: Int) -> LocalizedString {
        LocalizedString(
            count == 1
                ? "1 change that this version does not know" : "\(count) changes that this version does not know",
            count == 1
                ? "1 Änderung, die diese Version nicht kennt" : "\(count) Änderungen, die diese Version nicht kennt")
    }

    private static func evidence(_ count: Int, bytes: Int) -> LocalizedString {
        LocalizedString { language in
            let size = Bytes.text(bytes, language)
            return language(
                count == 1 ? "1 file of evidence (\(size))" : "\(count) files of evidence (\(size))",
                count == 1 ? "1 Nachweisdatei (\(size))" : "\(count) Nachweisdateien (\(size))")
        }
    }

    static func progress(_ done: Int, of total: Int) -> LocalizedString {
        LocalizedString { language in
            let (done, total) = (Bytes.text(done, language), Bytes.text(total, language))
            return language("\(done) of \(total)", "\(done) von \(total)")
        }
    }

    /// Criteria whose values were set without knowledge of each other.
    static func conflicts(_ ids: [String]) -> LocalizedString {
        let ids = ids.joined(separator: ", ")
        return LocalizedString(
            "In conflict now: \(ids). Both values are kept and the lower one counts, until somebody sets it again.",
            "Jetzt im Widerspruch: \(ids). Beide Werte bleiben und der niedrigere zählt, bis jemand neu entscheidet.")
    }

    static func figures(before: String, after: String) -> LocalizedString {
        LocalizedString("Before: \(before). After: \(after).", "Vorher: \(before). Nachher: \(after).")
    }
}
