import AssessmentModel
import Presentation

extension Model {
    /// Candidates for an owner: the current person, then everyone who owns or signed something, by name.
    package var people: [String] {
        var names = Set(assessment.answers.flatMap { $0.owner.heads.map(\.value) })
        var last = ""
        // Skips most names: neighbouring events usually have the same author.
        for event in assessment.events where event.by != last {
            last = event.by
            // Participants sign with their identity, which is no name.
            if ParticipantID(signature: last) == nil { names.insert(last) }
        }
        var first: [String] = []
        if case .work(let author) = access { first = [author.oneLine.trimmed] }
        // The names go into a field of one line.
        let others = Set(names.map(\.oneLine.trimmed)).subtracting(first + [""])
        return first + others.inOrder
    }

    /// Everyone who owns something, by name.
    var owners: [String] {
        Set(assessment.answers.map(\.ownerName)).subtracting([""]).inOrder
    }
}

extension Set<String> {
    /// In alphabetical order, ignoring case.
    fileprivate var inOrder: [String] { sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) } }
}

extension String {
    /// Whether the name or one of its words begins with `start`, ignoring case; both "web" and "jonas-w" match "Jonas
    /// Weber".
    func isCalled(_ start: String) -> Bool {
        let (name, start) = (hyphenated, start.hyphenated)
        return name.hasPrefix(start) || name.contains("-" + start)
    }

    private var hyphenated: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-") }
}
