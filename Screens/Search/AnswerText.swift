import AssessmentModel

/// Where a word occurs; an earlier field is a likelier match.
enum MatchField: Int, CaseIterable, Hashable, Sendable {
    case id, title, text, comment, reason, owner, evidence
}

/// A text of a criterion or its answer, and what it is.
struct FieldText: Hashable, Sendable {
    let field: MatchField
    let text: String
}

extension Criterion {
    /// Everything that the catalogue says of it besides id and title, in one language.
    func fieldTexts(in language: LanguageCode) -> [FieldText] {
        let all = [texts.statement, texts.why, texts.met, texts.partly, texts.verify] + texts.evidence
        return (all.map { $0.text(in: language) } + references + tags).map { FieldText(field: .text, text: $0) }
    }
}

extension Answer {
    /// Everything that people wrote, with each side of a conflict.
    var fieldTexts: [FieldText] {
        var texts: [FieldText] = []
        func add(_ field: MatchField, _ text: String) {
            if !text.isEmpty { texts.append(FieldText(field: field, text: text)) }
        }
        for head in comment.heads { add(.comment, head.value) }
        for head in judgement.heads { add(.reason, head.value?.reason ?? "") }
        for head in scope.heads { add(.reason, head.value?.reason ?? "") }
        for waiver in waivers.standing.sorted(by: { $0.key.text < $1.key.text }) { add(.reason, waiver.value.value) }
        for head in owner.heads { add(.owner, head.value) }
        for attachment in allAttachments {
            for evidence in attachment.field.heads.compactMap(\.value) {
                add(.evidence, evidence.title)
                switch evidence.source {
                case .file(_, let name, _): add(.evidence, name)
                case .url(let address): add(.evidence, address)
                }
                add(.evidence, evidence.locator)
            }
        }
        return texts
    }
}
