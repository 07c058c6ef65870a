/// The documents of an assessment as they may be published, each under a name that says nothing of its earlier
/// versions.
struct PublicDocuments {
    /// What is said of the documents, in the order in which answers use them.
    private(set) var statements: [(id: DocumentID, document: Document)] = []
    /// How many documents, pieces of evidence and notes are left out.
    private(set) var leftOut = Omissions()
    /// The published pieces of evidence, by the events that attached them.
    private var pieces: [EvidenceID: Evidence] = [:]
    private var names: [DocumentID: DocumentID] = [:]
    private var given: Set<DocumentID> = []

    init(of assessment: Assessment, isIntact: (Evidence) -> Bool) {
        let secrets = Secrets(of: assessment)
        let attachments = assessment.answers.flatMap(\.attachments)
        var published: [(attachment: EvidenceID, evidence: Evidence)] = []
        var confidential: Set<DocumentID> = []
        for attachment in attachments {
            guard let evidence = attachment.evidence else { continue }
            if secrets.contains(evidence) {
                confidential.insert(evidence.documentID)
            } else if !isIntact(evidence) {
                leftOut[.damagedEvidence] += 1
            } else {
                published.append((attachment.id, evidence))
            }
        }
        leftOut[.confidentialDocuments] = confidential.count
        let used = Set(published.map(\.evidence.documentID))
        var described: Set<DocumentID> = []
        for (attachment, evidence) in published {
            let id = evidence.documentID
            let document = assessment.documentRegisters[id]?.current?.value ?? nil
            let name = name(of: id, (document?.source).flatMap { evidence.keepsVersion ? nil : $0 }, evidence, used)
            var piece = evidence
            piece.document = name == DocumentID(of: evidence.source) ? nil : name
            pieces[attachment] = piece
            // Only a version that is published itself is described.
            guard let document, !evidence.keepsVersion, described.insert(id).inserted else { continue }
            if !document.note.isEmpty { leftOut[.notes] += 1 }
            statements.append((name, document.withoutInternals))
        }
    }

    /// The published evidence of an answer.
    func pieces(of answer: Answer) -> [Evidence] { answer.attachments.compactMap { pieces[$0.id] } }

    /// The name of a document after the first version that is published, unless another document has that name.
    private mutating func name(
        of id: DocumentID, _ current: Evidence.Source?, _ evidence: Evidence, _ used: Set<DocumentID>
    ) -> DocumentID {
        if let known = names[id] { return known }
        var name = DocumentID(of: current ?? evidence.source)
        while given.contains(name) || name != id && used.contains(name) { name = DocumentID("\(name.text)+") }
        names[id] = name
        given.insert(name)
        return name
    }
}

extension Document {
    /// Without what only concerns those who work on the assessment, and without people's names.
    fileprivate var withoutInternals: Document {
        var document = self
        (document.note, document.reader) = ("", "")
        // An interview comes from a person.
        if method == .interview { document.origin = "" }
        return document
    }
}

/// The documents that stay confidential, and the content of all their versions, by whatever name it is attached.
private struct Secrets {
    private var documents: Set<DocumentID>
    private var contents: Set<DocumentID> = []

    init(of assessment: Assessment) {
        documents = Set(
            assessment.documentRegisters.filter { $0.value.heads.contains { $0.value?.isConfidential ?? false } }.keys)
        for id in documents {
            contents.insert(id)
            for version in assessment.versions(of: id) { contents.insert(DocumentID(of: version.document.source)) }
            for head in assessment.documentRegisters[id]?.heads ?? [] {
                if let document = head.value { contents.insert(DocumentID(of: document.source)) }
            }
        }
        for attachment in assessment.answers.flatMap(\.allAttachments) {
            for evidence in attachment.field.heads.compactMap(\.value) + [attachment.evidence].compactMap(\.self)
            where documents.contains(evidence.documentID) {
                contents.insert(DocumentID(of: evidence.source))
            }
        }
    }

    func contains(_ evidence: Evidence) -> Bool {
        documents.contains(evidence.documentID) || contents.contains(DocumentID(of: evidence.source))
    }
}
