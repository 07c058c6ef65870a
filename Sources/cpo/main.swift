print("cpo")
