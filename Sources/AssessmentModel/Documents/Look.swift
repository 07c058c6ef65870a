/// That a named person looked at an address on a day.
public struct Look: Hashable, Sendable {
    /// Who did.
    public let by: String
    /// The day.
    public let day: CalendarDay
}

extension Assessment {
    /// Who looked last at the address of a piece of evidence, up to a day; nil for a file, and if nobody is known to
    /// have looked.
    ///
    /// The party whose answers are in the first place counts, and the vendor, on whose evidence everybody may rely:
    /// what they say of the document (the day, and who read it, else whoever noted that), and which version they
    /// examined. Source: docs/user/scoring.md, what counts as evidence.
    public func look(at evidence: Evidence, by day: CalendarDay) -> Look? {
        guard case .url = evidence.source else { return nil }
        let parties = voice == .vendor ? [voice] : [voice, .vendor]
        let looks = parties.flatMap { visits(of: evidence, by: $0) + examinations(of: evidence, by: $0) }
        return looks.filter { $0.day <= day && $0.by.contains { !$0.isWhitespace } }.max { $0.day < $1.day }
    }

    /// While what is said of the document is in conflict, every side has to name a day, and the earliest counts.
    private func visits(of evidence: Evidence, by party: Party) -> [Look] {
        let heads = documentRegisters(of: party)[evidence.documentID]?.heads ?? []
        let looks = heads.compactMap { head -> Look? in
            guard let document = head.value, document.source.isSame(as: evidence.source), let day = document.visited
            else { return nil }
            let reader = document.reader
            return Look(by: reader.contains { !$0.isWhitespace } ? reader : head.by, day: day)
        }
        guard looks.count == heads.count, let earliest = looks.min(by: { $0.day < $1.day }) else { return [] }
        return [earliest]
    }

    private func examinations(of evidence: Evidence, by party: Party) -> [Look] {
        guard let current = examinations[party]?[evidence.documentID]?.current, let examination = current.value,
            examination.version == DocumentID(of: evidence.source)
        else { return [] }
        return [Look(by: current.by, day: examination.day)]
    }
}

extension Assessment {
    /// The change that notes that a person looked at an address: as those who judge examine documents, and at the
    /// document for everybody else.
    package func look(at evidence: Evidence, on day: CalendarDay, by person: String) -> Step {
        let id = evidence.documentID
        guard !voice.isJudge else {
            return (.examine(Examination(DocumentID(of: evidence.source), on: day, by: .document)), .document(id))
        }
        var document = document(id) ?? Document(evidence)
        document.visited = day
        document.reader = person
        return (.document(document), .document(id))
    }
}
