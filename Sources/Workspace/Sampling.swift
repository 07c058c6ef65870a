import AssessmentModel
import ProjectStore

/// What a sample is drawn from, in the order that the draw depends on. Source: docs/formats/project-format.md, audits.
package struct Sampling: Sendable {
    /// What it is.
    package let population: Sample.Population
    /// Its members: ids of criteria or documents in their bytewise order, or numbers in theirs.
    package let members: [String]

    /// Whether drawing a sample again gives the same.
    package enum Replay: Hashable, Sendable {
        /// It does.
        case same
        /// It gives another one.
        case other
        /// There is something else to draw from now.
        case otherPopulation
        /// The method is not known here.
        case unknownMethod
    }

    /// The criteria in scope.
    package static func criteria(in assessment: Assessment) -> Sampling {
        let catalog = assessment.catalog
        let asked = catalog.criteria.indices.filter {
            catalog.criteria[$0].status == .current && assessment.isInScope(criterionAt: $0)
        }
        return Sampling(population: .criteria, members: asked.map { catalog.criteria[$0].id.text }.inByteOrder)
    }

    /// The vendor's documents that support something.
    package static func documents(in assessment: Assessment) -> Sampling {
        let used = assessment.documents(of: .vendor).filter { !$0.uses.isEmpty }
        return Sampling(population: .documents, members: used.map(\.id.text).inByteOrder)
    }

    /// The numbers from 1 of a list.
    package static func numbers(to count: Int, of list: String) -> Sampling {
        Sampling(population: .numbers(of: list), members: (1...max(1, count)).map { String($0) })
    }

    private init(population: Sample.Population, members: [String]) {
        self.population = population
        self.members = members
    }

    /// Draws a sample.
    ///
    /// - Precondition: `size` is 1 to the number of members.
    package func draw(_ size: Int, seed: Int) -> Sample {
        let positions = SampleDraw.positions(size, of: members.count, seed: seed) { text in
            SHA256.digest(of: Array(text.utf8)).eventID.high
        }
        return Sample(
            of: population, size: members.count, hash: hash, seed: seed, method: SampleDraw.method,
            drawn: positions.map { members[$0] })
    }

    /// Draws a sample again, from what there is now.
    package static func replay(_ sample: Sample, in assessment: Assessment) -> Replay {
        guard sample.method == SampleDraw.method else { return .unknownMethod }
        let sampling: Sampling
        switch sample.population {
        case .criteria: sampling = criteria(in: assessment)
        case .documents: sampling = documents(in: assessment)
        case .numbers(let list):
            // Somebody else can have written any size.
            guard sample.populationSize <= SampleDraw.mostInPopulation else { return .unknownMethod }
            sampling = numbers(to: sample.populationSize, of: list)
        }
        guard sampling.hash == sample.populationHash, sampling.members.count == sample.populationSize else {
            return .otherPopulation
        }
        guard sample.drawn.count <= sampling.members.count else { return .other }
        return sampling.draw(sample.drawn.count, seed: sample.seed).drawn == sample.drawn ? .same : .other
    }

    private var hash: String {
        SHA256.digest(of: Array(members.map { $0 + "\n" }.joined().utf8)).description
    }
}

extension [String] {
    fileprivate var inByteOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
