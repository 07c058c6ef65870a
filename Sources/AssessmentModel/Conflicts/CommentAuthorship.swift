/// Who wrote which part of a comment, from its history.
///
/// What a version keeps of the one that it replaces stays with the person who wrote it there, and what it adds is the
/// work of its own author. A version that was there before, as after an undo, keeps its authors.
package struct CommentAuthorship: Hashable, Sendable {
    /// A stretch of the text by one person.
    package struct Part: Hashable, Sendable {
        /// The stretch; joined, they are the comment.
        package let text: String
        /// Who wrote it; nil if that was longer ago than the history is followed.
        package let author: String?
    }

    /// The stretches in reading order; no two neighbours have the same author.
    package let parts: [Part]

    /// The most work that comparing versions may take: pairs of words that are compared with each other.
    static let mostWork = 4_000_000

    /// Whether there is anything to say beyond who wrote last.
    package var hasSeveralAuthors: Bool { parts.count > 1 }
}

extension Assessment {
    /// Who wrote which part of a criterion's comment as it is shown; nil if there is none, or if it is in conflict.
    ///
    /// Takes time linear in the length of the history and its texts, but for a bounded number of words that are
    /// compared with each other.
    ///
    /// - Parameters:
    ///   - party: who wrote it; ``voice`` unless it is given.
    ///   - mostWork: the most pairs of words to compare; earlier versions are not followed.
    /// - Precondition: `index` is one of the catalogue's criteria.
    package func commentAuthorship(
        ofCriterionAt index: Int, party: Party? = nil, mostWork: Int? = nil
    ) -> CommentAuthorship? {
        let party = party ?? voice
        let comment = answer(of: party, at: index).comment
        guard !comment.isConflicted, let head = comment.current, !head.value.isEmpty else { return nil }
        let past = history(of: .criterion(index)).filter { $0.party == party && $0.change.isComment }
        let versions = CommentVersions(
            past, before: head.order.id, mostWork: mostWork ?? CommentAuthorship.mostWork)
        return CommentAuthorship(parts: versions.parts(of: head.value, setBy: head.order.id))
    }
}

extension Change {
    fileprivate var isComment: Bool { if case .comment = self { true } else { false } }
}

/// The versions of a comment that led to one of them, each with the author of every byte.
private struct CommentVersions {
    private static let unknown: Int32 = -1

    private struct Version {
        let text: String
        /// The author of each byte, as an index into the names.
        let authors: [Int32]
    }

    private var names: [String] = []
    private var numbers: [String: Int32] = [:]
    private var versions: [EventID: Version] = [:]
    /// The first version of each text.
    private var first: [[UInt8]: EventID] = [:]

    /// - Parameter past: all versions, in the order of events.
    init(_ past: [Event], before head: EventID, mostWork: Int) {
        let events = Dictionary(past.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let followed = Self.followed(from: head, among: events, mostWork: mostWork)
        for event in past where followed.contains(event.id) {
            guard case .comment(let text) = event.change else { continue }
            let bytes = Array(text.utf8)
            if let earlier = first[bytes].flatMap({ versions[$0] }) {
                versions[event.id] = earlier
            } else {
                versions[event.id] = version(text, by: event, among: events)
                first[bytes] = event.id
            }
        }
    }

    /// The head and what it replaced, at once or by way of others, as far back as the work allows.
    private static func followed(
        from head: EventID, among events: [EventID: Event], mostWork: Int
    ) -> Set<EventID> {
        var (followed, waiting): (Set<EventID>, [EventID]) = ([head], [head])
        var work = 0
        while let id = waiting.popLast() {
            guard let event = events[id], case .comment(let new) = event.change else { continue }
            for replaced in event.replaces where !followed.contains(replaced) {
                guard case .comment(let old)? = events[replaced]?.change else { continue }
                work += Self.work(from: old, to: new)
                guard work <= mostWork else { return followed }
                followed.insert(replaced)
                waiting.append(replaced)
            }
        }
        return followed
    }

    /// The pairs of words, of six bytes each, between the common beginning and the common end.
    private static func work(from old: String, to new: String) -> Int {
        let start = zip(old.utf8, new.utf8).prefix { $0 == $1 }.count
        let room = min(old.utf8.count, new.utf8.count) - start
        let end = zip(old.utf8.reversed(), new.utf8.reversed()).prefix { $0 == $1 }.prefix(room).count
        return ((old.utf8.count - start - end) / 6 + 1) * ((new.utf8.count - start - end) / 6 + 1)
    }

    private mutating func version(_ text: String, by event: Event, among events: [EventID: Event]) -> Version {
        var authors = [Int32?](repeating: nil, count: text.utf8.count)
        var isCut = false
        for replaced in event.replaces where events[replaced] != nil {
            guard let earlier = versions[replaced] else {
                isCut = true
                continue
            }
            Self.inherit(from: earlier, to: text, &authors)
        }
        let author = isCut ? Self.unknown : number(of: event.by)
        return Version(text: text, authors: authors.map { $0 ?? author })
    }

    /// What the new text keeps of the earlier one, and nobody is known of yet, gets its authors from there.
    private static func inherit(from earlier: Version, to text: String, _ authors: inout [Int32?]) {
        var (old, new) = (0, 0)
        for piece in WordDifference(from: earlier.text, to: text).pieces {
            switch piece {
            case .kept(let stretch):
                for offset in 0..<stretch.utf8.count where authors[new + offset] == nil {
                    authors[new + offset] = earlier.authors[old + offset]
                }
                old += stretch.utf8.count
                new += stretch.utf8.count
            case .removed(let stretch): old += stretch.utf8.count
            case .added(let stretch): new += stretch.utf8.count
            }
        }
    }

    private mutating func number(of name: String) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    /// The stretches of a version.
    func parts(of text: String, setBy id: EventID) -> [CommentAuthorship.Part] {
        guard let authors = versions[id]?.authors, authors.count == text.utf8.count else { return [] }
        var stretches: [(text: String, author: Int32)] = []
        var (start, position) = (text.startIndex, 0)
        while start < text.endIndex {
            let author = authors[position]
            var end = start
            while end < text.endIndex, authors[position] == author {
                let next = text.index(after: end)
                position += text[end..<next].utf8.count
                end = next
            }
            stretches.append((String(text[start..<end]), author))
            start = end
        }
        return Self.joined(stretches).map { stretch in
            CommentAuthorship.Part(
                text: stretch.text, author: stretch.author == Self.unknown ? nil : names[Int(stretch.author)])
        }
    }

    /// White space that stands alone belongs to what it follows, and neighbours of one author together.
    private static func joined(_ stretches: [(text: String, author: Int32)]) -> [(text: String, author: Int32)] {
        stretches.reduce(into: []) { joined, stretch in
            let isBlank = stretch.text.allSatisfy(\.isWhitespace)
            if let last = joined.last, isBlank || last.author == stretch.author {
                joined[joined.count - 1].text += stretch.text
            } else if let last = joined.last, last.text.allSatisfy(\.isWhitespace) {
                joined[joined.count - 1] = (last.text + stretch.text, stretch.author)
            } else {
                joined.append(stretch)
            }
        }
    }
}
