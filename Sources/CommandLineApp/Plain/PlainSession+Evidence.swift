import AssessmentModel
import Localization
import Presentation
import Screens

/// Attaching, changing and detaching evidence.
extension PlainSession {
    mutating func attach(_ line: String, at index: Int) {
        let path = DroppedPath.clean(line)
        question = .title(PlainEvidence(WebAddress.isOne(path) ? .address(path) : .file(path: path), at: index))
    }

    /// Records evidence whose details are complete.
    mutating func finish(_ evidence: PlainEvidence) {
        let index = evidence.index
        switch evidence.source {
        case .file(let path):
            say(PlainText.attaching)
            copy(
                AttachRequest(
                    path: path, criterion: model.catalog.criteria[index].id, title: evidence.title,
                    locator: evidence.locator, validUntil: evidence.validUntil))
        case .address(let address):
            let new = Evidence(
                .url(address), title: evidence.title, locator: evidence.locator, validUntil: evidence.validUntil)
            attach(new, at: index, saying: AttachText.attached(new.displayTitle))
        case .attached(let id, let before, let isConflicted):
            var changed = before
            (changed.title, changed.locator, changed.validUntil) =
                (evidence.title, evidence.locator, evidence.validUntil)
            guard changed != before || isConflicted else { return say(PlainText.asItWas) }
            let entries = model.assessment.amendment(of: id, at: index, to: changed).map {
                model.entry($0.change, in: $0.slot)
            }
            record(.record(together: entries), telling: .together(entries.count, PlainText.amended))
        }
    }

    /// Attaches evidence that the criterion does not have yet.
    mutating func attach(_ evidence: Evidence, at index: Int, saying notice: LocalizedString) {
        if let present = model.assessment.answers[index].evidence(from: evidence.source) {
            return refuse(AttachText.isThere(present, at: model.catalog.criteria[index].id))
        }
        record(.attach(model.assessment.linked(evidence)), at: index, telling: .instead(notice))
    }

    /// Attaches all the same what the person was asked about.
    mutating func attach(_ request: AttachRequest, despite doubt: AttachDoubt) {
        var request = request
        switch doubt {
        case .isEmpty:
            request.acceptsEmpty = true
            copy(request)
        case .isLink(let address):
            guard let index = model.catalog.index(of: request.criterion) else { return }
            let evidence = Evidence(
                .url(address), title: request.title, locator: request.locator, validUntil: request.validUntil)
            attach(evidence, at: index, saying: AttachText.attached(evidence.displayTitle))
        }
    }

    /// The evidence with this identity, and the index of its criterion; nil if the list that was read last is not about
    /// evidence, or it is gone.
    func attachment(_ id: EvidenceID) -> (evidence: Answer.Attachment, index: Int)? {
        guard case .evidence(let index)? = listing?.kind else { return nil }
        return model.assessment.answers[index].listedAttachments.first { $0.id == id }.map { ($0, index) }
    }

    mutating func amend(_ id: EvidenceID) {
        guard let (attachment, index) = attachment(id), let evidence = attachment.shown else { return }
        question = .title(
            PlainEvidence(.attached(id, evidence, isConflicted: attachment.field.isConflicted), at: index))
    }

    mutating func detach(_ id: EvidenceID) {
        guard let (attachment, index) = attachment(id), let evidence = attachment.shown else { return }
        record(.detach(id), at: index, telling: .instead(EvidenceListText.detached(evidence.displayTitle)))
    }
}
