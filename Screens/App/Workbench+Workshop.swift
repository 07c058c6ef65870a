import Cells

/// Opening the program for a workshop.
extension Workbench {
    /// Goes to the agenda of the running workshop, or to the page of the one in a break, or asks what a new one is to
    /// be like.
    package mutating func open(_ request: WorkshopRequest) {
        if let workshop = model.runningWorkshop {
            guard let index = workshop.next(after: nil) else { return }
            return stack.goToWalk(index, in: Context(model: model, size: size))
        }
        stack.push(Screen(WorkshopPage(in: model)))
        if model.workshop == nil, model.workshopRefusal == nil {
            stack.push(Screen(WorkshopSetup(request, in: model)))
        }
    }
}
