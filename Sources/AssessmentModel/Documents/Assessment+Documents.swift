/// A document with everything that was said of it and that it supports.
public struct DocumentEntry: Hashable, Sendable, Identifiable {
    /// A piece of evidence that links to the document.
    public struct Use: Hashable, Sendable {
        /// The index of the criterion.
        public let criterion: Int
        /// The piece of evidence there.
        public let evidence: EvidenceID
        /// The place to look at.
        public let locator: String
        /// Whether it keeps to the version that it names.
        public let keepsVersion: Bool
    }

    /// The document's name.
    public let id: DocumentID
    /// What is known of it.
    public let document: Document
    /// The party's answers that it supports, in the catalogue's order.
    public internal(set) var uses: [Use]
    /// True while different things were said of it concurrently.
    public let isConflicted: Bool
}

extension Assessment {
    /// Every document that was attached or described, and not removed, in the order in which the catalogue first uses
    /// them; the unused ones last. One that was removed and attached again is back.
    ///
    /// They are the vendor's, whoever judges.
    public var documents: [DocumentEntry] { documents(of: .vendor) }

    /// The documents of a party, in the same order.
    public func documents(of party: Party) -> [DocumentEntry] {
        let documentRegisters = documentRegisters(of: party)
        let answers = party == voice ? answers : answers.indices.map { answer(of: party, at: $0) }
        var entries: [DocumentEntry] = []
        var positions: [DocumentID: Int] = [:]
        func position(of id: DocumentID, _ evidence: Evidence?) -> Int? {
            if let known = positions[id] { return known }
            let register = documentRegisters[id]
            guard let document = (register?.current?.value ?? nil) ?? evidence.map(Document.init) else { return nil }
            positions[id] = entries.count
            entries.append(
                DocumentEntry(id: id, document: document, uses: [], isConflicted: register?.isConflicted ?? false))
            return entries.count - 1
        }
        var unused: [Evidence] = []
        for (index, answer) in answers.enumerated() {
            for attachment in answer.allAttachments {
                guard let evidence = attachment.evidence else {
                    if let original = attachment.original { unused.append(original) }
                    continue
                }
                guard let position = position(of: evidence.documentID, evidence) else { continue }
                entries[position].uses.append(
                    DocumentEntry.Use(
                        criterion: index, evidence: attachment.id, locator: evidence.locator,
                        keepsVersion: evidence.keepsVersion))
            }
        }
        let removed = Set(documentRegisters.filter { $0.value.current?.value == .some(nil) }.keys)
        for evidence in unused where !removed.contains(evidence.documentID) {
            _ = position(of: evidence.documentID, evidence)
        }
        for id in documentRegisters.keys.sorted(by: { $0.text < $1.text }) { _ = position(of: id, nil) }
        return entries
    }

    /// What is known of a document; nil if it is unknown, or was removed and supports nothing.
    public func document(_ id: DocumentID) -> Document? { document(id, of: .vendor) }

    /// What a party knows of a document; nil if it is unknown to it, or was removed and supports nothing.
    public func document(_ id: DocumentID, of party: Party) -> Document? {
        if let document = documentRegisters(of: party)[id]?.current?.value { return document }
        return firstEvidence(of: id, by: party).map(Document.init)
    }

    /// The versions that a document had, the latest first, each with the event that brought it; nil for the one that
    /// it began with.
    public func versions(of id: DocumentID) -> [(document: Document, event: Event?)] {
        var versions: [(document: Document, event: Event?)] = firstEvidence(of: id).map { [(Document($0), nil)] } ?? []
        for event in history(of: .document(id)) {
            guard case .document(let document?) = event.change else { continue }
            let isSame = versions.last.map { $0.document.source.isSame(as: document.source) } ?? false
            if isSame { versions.removeLast() }
            versions.append((document, event))
        }
        return versions.reversed()
    }

    /// The document whose current version this is; nil if there is none.
    package func document(with source: Evidence.Source) -> DocumentEntry? {
        documents.first { $0.document.source.isSame(as: source) }
    }

    /// The indexes of the criteria that a document supports.
    public func criteria(using id: DocumentID) -> [Int] {
        answers.indices.filter { index in
            attachments(at: index).contains { $0.evidence?.documentID == id }
        }
    }

    /// What was said of a document when it was first attached.
    func firstEvidence(of id: DocumentID) -> Evidence? { firstEvidence(of: id, by: .vendor) }

    /// What a party said of a document when it first attached it.
    private func firstEvidence(of id: DocumentID, by party: Party) -> Evidence? {
        let firsts = answers.indices.lazy.flatMap { answer(of: party, at: $0).allAttachments }.compactMap {
            attachment in
            attachment.original.flatMap { $0.documentID == id ? (attachment.attached, $0) : nil }
        }
        return firsts.min { left, right in
            guard let first = left.0, let second = right.0 else { return left.0 != nil }
            return first < second
        }?.1
    }
}
