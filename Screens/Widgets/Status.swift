import AssessmentModel
import Cells
import Localization
import Scoring

/// The facts that stand in every header.
enum Status {
    /// "oem-x · openness 1.0   saved 14:02"
    static func catalogAndSaving(_ model: Model) -> [Span] {
        let lens = model.lens.map { [Span($0.id.truncated(to: 20), .accent), Span(" · ", .muted)] } ?? []
        return lens + [Span("\(model.catalog.id) \(model.catalog.version)  ", .muted)] + saving(model)
    }

    static func saving(_ model: Model) -> [Span] {
        let language = model.language
        if model.isReview { return [Span(language("review, read-only", "Prüfansicht, nur lesen"), Style(.fair))] }
        switch model.saving {
        case .saved(nil): return [Span(language("nothing answered yet", "noch nichts bewertet"), .muted)]
        case .saved(let moment?):
            let moment = Moments.text(moment, model.clock, language)
            return [Span(language(" saved \(moment)", "gespeichert \(moment)"), .muted)]
        // As wide as what follows it, so that only the word is painted again.
        case .saving:
            let moment = Moments.text(model.clock.now, model.clock, language)
            return [Span(language("saving \(moment)", "  speichert \(moment)"), .muted)]
        case .failed: return [Span(language("NOT SAVED", "NICHT GESPEICHERT"), Style(.poor, .bold))]
        }
    }

    /// "gate open: 4 shall", with the ink of its state.
    static func gate(_ scoreboard: Scoreboard, _ language: Language) -> Span {
        let shall = scoreboard.tally(of: .shall)
        let below = shall.partial + shall.unmet
        switch scoreboard.gate {
        case .passed: return Span(language("gate passed", "Muss erfüllt"), Style(.good))
        case .failed: return Span(language("gate failed: \(below) shall", "Muss verfehlt: \(below)"), Style(.poor))
        case .open: return Span(language("gate open: \(shall.open) shall", "Muss offen: \(shall.open)"), Style(.fair))
        }
    }

    /// The gate as a sentence for the overview.
    static func gateSentence(_ scoreboard: Scoreboard, _ language: Language) -> [Span] {
        let shall = scoreboard.tally(of: .shall)
        let all = shall.criteria
        switch scoreboard.gate {
        case .passed:
            return [
                Span(language("passed", "bestanden"), Style(.good, .bold)),
                Span(language(": every applicable shall is met", ": alle anwendbaren Muss-Kriterien erfüllt")),
            ]
        case .failed:
            let below = shall.partial + shall.unmet
            return [
                Span(language("failed", "nicht bestanden"), Style(.poor, .bold)),
                Span(language(": \(below) of \(all) below met", ": \(below) von \(all)")),
            ]
        case .open:
            return [
                Span(language("open", "offen"), Style(.fair, .bold)),
                Span(language(": \(shall.open) of \(all) not rated yet", ": \(shall.open) von \(all) unbewertet")),
            ]
        }
    }
}
