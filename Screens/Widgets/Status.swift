import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Facts for the headers.
enum Status {
    /// "oem-x · openness 1.0   saved 14:02"
    static func catalogAndSaving(_ model: Model) -> [Span] {
        let profile = model.activeProfile.map { [Span($0.id.truncated(to: 20), .accent), Span(" · ", .muted)] } ?? []
        // A foreign version can be as long as a timestamp with microseconds, and the subject comes first.
        let (id, version) = (model.catalog.id.truncated(to: 24), model.catalog.version.truncated(to: 12))
        let mark = model.language.mark(of: model.catalog).map { " \($0)" } ?? ""
        return profile + [Span("\(id) \(version)\(mark)  ", .muted)] + saving(model)
    }

    /// Whether the answers are on disk; before that, as whom a participant takes part.
    static func saving(_ model: Model) -> [Span] {
        (model.voiceText.map { [Span($0[model.language], .accent), Span(" · ", .muted)] } ?? []) + savingAlone(model)
    }

    private static func savingAlone(_ model: Model) -> [Span] {
        let language = model.language
        if let past = model.past {
            return [Span(PastText.moment(past.event, model.clock)[language], Style(.fair, [.bold, .reverse]))]
        }
        if model.isReview { return [Span(language("review, read-only", "Prüfansicht, nur lesen"), Style(.fair))] }
        switch model.saving {
        case .saved(nil): return [Span(language("nothing answered yet", "noch nichts bewertet"), .muted)]
        case .saved(let moment?):
            let moment = Moments.text(moment, model.clock, language)
            return [Span(language(" saved \(moment)", "gespeichert \(moment)"), .muted)]
        // As wide as the text that follows it, so that only the word is repainted.
        case .saving:
            let moment = Moments.text(model.clock.now, model.clock, language)
            return [Span(language("saving \(moment)", "  speichert \(moment)"), .muted)]
        case .failed: return [Span(language("NOT SAVED", "NICHT GESPEICHERT"), Style(.poor, .bold))]
        }
    }

    /// "58.3 … 81.0 %", and the number of criteria in conflict, which count with their lowest rating: "≠2".
    ///
    /// - Parameters:
    ///   - named: whether to name both ends of the range.
    ///   - party: whose judgement it is.
    static func figures(
        _ tally: Tally, _ language: Language, named: Bool = false, of party: Party = .vendor
    ) -> [Span] {
        [Span(named ? Figures.namedRange(tally, language, of: party) : Figures.range(tally, language), .strong)]
            + (tally.conflicts == 0 ? [] : [Span(" ≠\(tally.conflicts)", Style(.poor, .bold))])
    }

    /// "gate undecided: 4 shall", in the colour of its state.
    static func gate(_ scoreboard: Scoreboard, _ language: Language) -> Span {
        let gate = scoreboard.gate
        return Span(GateText.brief(gate, scoreboard.tally(of: .shall))[language], Style(gate.ink))
    }

    /// The state of the gate on evidence, behind that on claims: " · evidenced undecided".
    static func evidencedGate(_ scoreboard: Scoreboard, _ language: Language) -> [Span] {
        let gate = scoreboard.evidencedGate
        let label = Explanation.Figure.evidenced.name[language]
        return [Span(" · \(label) ", .muted), Span(gate.name[language], Style(gate.ink))]
    }

    /// The gate as a sentence for the overview.
    static func gateSentence(_ scoreboard: Scoreboard, _ language: Language) -> [Span] {
        let gate = scoreboard.gate
        let cause = GateText.cause(gate, scoreboard.tally(of: .shall), counting: scoreboard.gateCounts)
        return [Span(gate.name[language], Style(gate.ink, .bold)), Span(": \(cause[language])")]
    }
}

extension Model {
    /// Whether the answers are saved, in words.
    package var savingText: String { Status.saving(self).map(\.text).joined().trimmed }
}

extension Gate {
    /// The colour of its name.
    var ink: Ink {
        switch self {
        case .passed: .good
        case .failed: .poor
        case .undecided: .fair
        }
    }
}
