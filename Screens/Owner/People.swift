import AssessmentModel
import Presentation

extension Model {
    /// Everybody whom one may mean as an owner: the person at the keys, then all who own or signed something, by name.
    var people: [String] {
        var names = Set(assessment.answers.flatMap { $0.owner.heads.map(\.value) })
        var last = ""
        // Neighbouring events are mostly signed by one person.
        for event in assessment.events where event.by != last {
            last = event.by
            names.insert(last)
        }
        var first: [String] = []
        if case .work(let author) = access { first = [author.oneLine.trimmed] }
        // A name is chosen into a field of one line.
        let others = Set(names.map(\.oneLine.trimmed)).subtracting(first + [""])
        return first + others.inOrder
    }

    /// Everybody who owns something, by name.
    var owners: [String] {
        Set(assessment.answers.map(\.ownerName)).subtracting([""]).inOrder
    }
}

extension Set<String> {
    /// By letters, whichever case they are written in.
    fileprivate var inOrder: [String] { sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) } }
}

extension String {
    /// Whether the name begins so, or goes on so from one of its words, whichever case it is written in; "web" and
    /// "jonas-w" call "Jonas Weber".
    func isCalled(_ start: String) -> Bool {
        let (name, start) = (hyphenated, start.hyphenated)
        return name.hasPrefix(start) || name.contains("-" + start)
    }

    private var hyphenated: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-") }
}
