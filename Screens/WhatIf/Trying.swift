import AssessmentModel

/// What-if trials on a copy of the model.
extension Model {
    /// Begins a trial: from now on, this copy takes ratings that nobody gave.
    package mutating func beginTrial() { trial = Trial(before: scoreboard) }

    /// How many criteria have a tried rating; nil without a trial.
    package var tried: Int? { trial?.ratings.count }

    /// Makes a change to this model and, during a trial, to the committed one too.
    ///
    /// - Parameter committed: the model without the trial; nil when there is no trial.
    package mutating func change(besides committed: inout Model?, _ change: (inout Model) -> Void) {
        change(&self)
        guard var other = committed else { return }
        // Keep one owner at a time, or the change would copy the whole model.
        committed = nil
        change(&other)
        trial?.before = other.scoreboard
        committed = other
    }

    /// Applies a rating to this copy and returns true; returns false for any other entry, and without a trial.
    ///
    /// - Parameter committed: the answers without the trial.
    package mutating func tryOut(_ entry: Entry, besides committed: Assessment) -> Bool {
        guard case .rate(let judgement) = entry.change, case .criterion(let index)? = assessment.slot(of: entry.target),
            var trial
        else { return false }
        let event = trial.event(of: entry, in: self)
        trial.note(judgement, at: index, besides: committed.answers[index])
        self.trial = trial
        apply(event)
        return true
    }

    /// The ratings that another copy tried as this person's answers.
    package func entries(triedIn other: Model) -> [Entry] {
        (other.trial?.ratings ?? [:]).sorted { $0.key < $1.key }.map { index, judgement in
            entry(.rate(judgement), in: .criterion(index))
        }
    }
}
