import AssessmentModel
import Localization

/// Words for samples.
package enum SampleText {
    package static let title = LocalizedString("samples", "Stichproben")
    package static let none = LocalizedString("No sample was drawn.", "Keine Stichprobe gezogen.")

    package static let takenBack = LocalizedString("taken back", "zurückgenommen")

    /// How it was drawn, and the hash of what it was drawn from.
    package static func method(_ sample: Sample) -> LocalizedString {
        LocalizedString(
            "drawn by \(sample.method.oneLine) from SHA-256 \(sample.populationHash)",
            "gezogen mit \(sample.method.oneLine) aus SHA-256 \(sample.populationHash)")
    }

    /// Whether drawing it again gives the same; nil if what it was drawn from is not known any more.
    package static func replay(_ isReplayed: Bool?) -> LocalizedString {
        switch isReplayed {
        case true?: LocalizedString("drawn again: the same", "nachgezogen: dieselbe")
        case false?:
            LocalizedString(
                "drawn again: another one; do not rely on it", "nachgezogen: eine andere; nicht verlässlich")
        case nil:
            LocalizedString(
                "cannot be drawn again here: what it was drawn from has changed",
                "lässt sich hier nicht nachziehen: die Grundgesamtheit ist inzwischen eine andere")
        }
    }

    /// "25 of 180 criteria, seed 4711"
    package static func summary(_ sample: Sample) -> LocalizedString {
        let population = name(of: sample.population)
        return LocalizedString { language in
            language(
                "\(sample.drawn.count) of \(sample.populationSize) \(population[language]), seed \(sample.seed)",
                "\(sample.drawn.count) von \(sample.populationSize) \(population[language]), Startwert \(sample.seed)")
        }
    }

    /// "criteria", "documents", "of the list Part structures"
    private static func name(of population: Sample.Population) -> LocalizedString {
        switch population {
        case .criteria: LocalizedString("criteria", "Kriterien")
        case .documents: LocalizedString("documents", "Dokumenten")
        case .numbers(let list):
            LocalizedString("of the list \(list.oneLine)", "der Liste \(list.oneLine)")
        }
    }
}
