extension Assessment {
    /// The vendor's events that gave a document another version than it had, oldest first.
    func renewals(of id: DocumentID) -> [Event] {
        var source = firstEvidence(of: id)?.source
        return history(of: .document(id)).filter { event in
            guard event.party == .vendor, case .document(let document?) = event.change else { return false }
            defer { source = document.source }
            return source.map { !$0.isSame(as: document.source) } ?? false
        }
    }

    /// Whether an event gave its document another version.
    package func isRenewal(_ event: Event) -> Bool {
        guard case .document(let id) = event.target else { return false }
        return renewals(of: id).contains { $0.id == event.id }
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
