extension Assessment {
    /// The vendor's events that gave a document another version than it had, oldest first.
    func renewals(of id: DocumentID) -> [Event] {
        var source = firstEvidence(of: id)?.source
        return history(of: .document(id)).filter { event in
            guard let document = event.vendorsDocument else { return false }
            defer { source = document.source }
            return source.map { !$0.isSame(as: document.source) } ?? false
        }
    }

    /// Whether an event gave its document another version.
    package func isRenewal(_ event: Event) -> Bool {
        guard case .document(let id) = event.target, let document = event.vendorsDocument else { return false }
        let history = history(of: .document(id))
        let earlier = history[..<history.sortedEnd { $0.order < event.order }]
        let before = earlier.reversed().lazy.compactMap(\.vendorsDocument).first?.source
        return (before ?? firstEvidence(of: id)?.source).map { !$0.isSame(as: document.source) } ?? false
    }

    /// Everything that happened to a criterion, oldest first: its own events, and those that gave a document another
    /// version after it was attached there.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    package func history(ofCriterionAt index: Int) -> [Event] {
        let own = Array(history(of: .criterion(index)))
        var attached: [DocumentID: EventOrder] = [:]
        for event in own where event.party == .vendor {
            guard case .attach(let evidence) = event.change, attached[evidence.documentID] == nil else { continue }
            attached[evidence.documentID] = event.order
        }
        let others = attached.flatMap { id, order in
            documentRegisters[id] == nil ? [] : renewals(of: id).filter { order < $0.order }
        }
        return others.isEmpty ? own : (own + others).sorted { $0.order < $1.order }
    }
}

extension Event {
    /// What the vendor said of a document with it; nil if it says something else.
    fileprivate var vendorsDocument: Document? {
        guard party == .vendor, case .document(let document) = change else { return nil }
        return document
    }
}
