extension Assessment {
    /// A change with the place where it is made.
    package typealias Step = (change: Change, slot: Slot)

    /// The changes, undone together, that give a document another version in the answers that it supports. Each rated
    /// one has to be confirmed then.
    ///
    /// - Parameters:
    ///   - id: the document.
    ///   - version: what is known of it from now on.
    ///   - chosen: the indexes of the criteria whose answers take the new version over, also if they kept to theirs;
    ///     the others keep to the version they have. Nil for all that do not keep to theirs.
    package func renewal(of id: DocumentID, to version: Document, at chosen: Set<Int>? = nil) -> [Step] {
        var steps: [Step] = [(.document(version), .document(id))]
        for index in criteria(using: id) {
            var isRenewed = false
            for attachment in answers[index].attachments {
                guard var evidence = attachment.evidence, evidence.documentID == id else { continue }
                let takesOver = chosen?.contains(index) ?? !evidence.keepsVersion
                isRenewed = isRenewed || takesOver
                guard evidence.keepsVersion == takesOver else { continue }
                evidence.document = id
                evidence.keepsVersion = !takesOver
                steps.append((.amend(attachment.id, evidence), .criterion(index)))
            }
            if isRenewed, answers[index].rating != nil {
                steps.append((.toConfirm(.evidenceRenewed), .criterion(index)))
            }
        }
        return steps
    }
}

extension Assessment {
    /// The evidence as it is to be attached: linked to the document whose current version it is.
    package func linked(_ evidence: Evidence) -> Evidence {
        guard let id = document(with: evidence.source)?.id, id != evidence.documentID else { return evidence }
        var linked = evidence
        linked.document = id
        return linked
    }

    /// The changes, undone together, that give a piece of evidence other details. What is known of its document is said
    /// of the document, for all answers that it supports.
    ///
    /// - Precondition: the index is one of the catalogue's criteria.
    package func amendment(of id: EvidenceID, at index: Int, to evidence: Evidence) -> [Step] {
        let amend: Step = (.amend(id, evidence), .criterion(index))
        let document = evidence.documentID
        guard !evidence.keepsVersion, let known = documentRegisters[document]?.current?.value else { return [amend] }
        var changed = known
        changed.title = evidence.title
        changed.effective = evidence.effective
        changed.validUntil = evidence.validUntil
        guard changed != known else { return [amend] }
        let isInPlace = answers[index].attachment(id)?.evidence?.locator == evidence.locator
        return [(.document(changed), .document(document))] + (isInPlace ? [] : [amend])
    }
}
