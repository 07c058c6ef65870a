import AssessmentModel

/// The references of lines to events elsewhere, and what they prove to be missing.
///
/// A removed journal, or the removed end of one, leaves no gap of its own. But other lines name its events as replaced,
/// and every Lamport clock is one more than a clock that the writer had seen.
struct References {
    private let project: Project
    private let known: Set<EventID>
    private var clocks: [Place] = []
    private var unknown: [Damage] = []

    /// The clock of a line, with its place.
    private struct Place {
        let clock: Int
        let journal: Int
        let line: Int
    }

    init(of project: Project, _ news: News) {
        self.project = project
        known = Set(news.events.map(\.id)).union(news.unknown.map(\.order.id))
        for (index, cursor) in project.journals.all.enumerated() { read(cursor, index) }
    }

    /// What is proved to be missing. Gaps that lost lines explain do not count.
    var damages: [Damage] {
        var (expected, missing) = (1, 0)
        var first: Place?
        for place in clocks.sorted(by: { $0.clock < $1.clock }) {
            if place.clock > expected {
                missing += place.clock - expected
                first = first ?? place
            }
            expected = place.clock + 1
        }
        let journals = project.journals.all
        let lost = project.journals.linesLost
        guard let first, missing > lost else { return unknown }
        return unknown + [Damage(.clockGap(missing - lost), file: journals[first.journal].file, line: first.line)]
    }

    private mutating func read(_ cursor: JournalCursor, _ index: Int) {
        guard cursor.lines > 0, let file = try? ReadingFile(cursor.file, in: project.storage) else { return }
        var reader = LineReader(from: 0, longest: JournalEntry.longest)
        var decoder = project.journals.decoder
        var number = 0
        var first: (id: EventID, line: Int)?
        var lines = 0
        while let line = (try? reader.next(in: file)) ?? nil {
            number += 1
            guard case .whole(let bytes) = line,
                let decoded = try? decoder.decode(
                    JournalLines.withoutReturn(bytes), digest: JournalLines.digest(of: bytes))
            else { continue }
            clocks.append(Place(clock: decoded.order.clock, journal: index, line: number))
            guard let missing = decoded.event?.references.first(where: { !known.contains($0) }) else { continue }
            first = first ?? (missing, number)
            lines += 1
        }
        if let first {
            unknown.append(Damage(.unknownReference(first.id, lines: lines), file: cursor.file, line: first.line))
        }
    }
}

extension Event {
    /// The events that it refers to.
    var references: [EventID] {
        var ids = replaces
        switch intent {
        case .change: break
        case .with(let id), .undo(let id), .redo(let id): ids.append(id)
        }
        switch change {
        case .amend(let id, _), .detach(let id), .renameMilestone(let id, _), .amendFinding(let id, _),
            .decide(let id, _), .reply(let id, _), .restoreSample(let id, _), .phase(let id, _), .commit(let id, _),
            .reveal(let id, _), .finish(let id, _), .close(let id, _), .workshop(.amend(let id, _)),
            .round(.amend(let id, _)), .actionItem(.amend(let id, _)), .question(.amend(let id, _)),
            .questionReply(.amend(let id, _)):
            ids.append(id)
        case .round(.add(let round)): if let id = round.workshop { ids.append(id) }
        case .questionReply(.add(let reply)): ids.append(reply.question)
        case .rate, .comment, .flag, .attach, .assign, .scope, .toConfirm, .waive, .document, .name, .kind, .role,
            .profile, .catalog, .earlier, .respondent, .milestone, .examine, .raise, .sample, .workshop(.add),
            .actionItem(.add), .question(.add):
            break
        }
        return ids
    }
}
