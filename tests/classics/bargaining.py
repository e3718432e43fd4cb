"""The expected utility model of bargaining as Scholz, Calbert & Smith 2011 have it, without entente: what
scenarios/classics/emission-standards.json is held to."""

KINDS = ("confrontation", "compromise", "capitulation")  # in the order in which they are followed


class Bargaining:
    """Actors as dicts with `position`, `capability` and `salience`, at any moment of their bargaining."""

    def __init__(self, actors):
        self.x = [actor["position"] for actor in actors]
        self.salience = [actor["salience"] for actor in actors]
        self.weight = [actor["capability"] * actor["salience"] for actor in actors]
        self.all = range(len(actors))
        self.width = max(self.x) - min(self.x)
        self.exponent = [1.0] * len(actors)

    def mean(self):
        return sum(w * x for w, x in zip(self.weight, self.x)) / sum(self.weight)

    def median(self):
        """The position that no other beats by weighted votes."""
        def beats(a, b):
            return sum(w * (abs(x - b) - abs(x - a)) for w, x in zip(self.weight, self.x)) > 1e-9
        return next(a for a in self.x if not any(beats(b, a) for b in self.x))

    def gap(self, i, j):
        return abs(self.x[i] - self.x[j]) / self.width

    def vote(self, k, i, j):
        """Of k for the position of i against that of j."""
        return self.weight[k] * (self.gap(k, j) ** self.exponent[k] - self.gap(k, i) ** self.exponent[k])

    def chances(self):
        cast = sum(abs(self.vote(k, i, j)) for k in self.all for i in self.all for j in self.all)
        return [[sum(max(0, self.vote(k, i, j)) for k in self.all) / cast for j in self.all] for i in self.all]

    def utility(self, viewer, of_one_half):
        return 2 - 4 * of_one_half ** self.exponent[viewer]

    def expected(self, chance, i, j, viewer):
        """What `viewer` thinks that i may expect of challenging j."""
        win = self.utility(viewer, 0.5 - 0.5 * self.gap(i, j))
        lose = self.utility(viewer, 0.5 + 0.5 * self.gap(i, j))
        contest = chance[i][j] * win + (1 - chance[i][j]) * lose
        return self.salience[j] * contest + (1 - self.salience[j]) * win - self.utility(viewer, 0.5)

    def take_risks(self):
        """Exponents from how endangered everyone is, compared with the others."""
        self.exponent = [1.0 for _ in self.all]
        chance = self.chances()
        danger = [sum(self.expected(chance, j, i, i) for j in self.all if j != i) for i in self.all]
        low, high = min(danger), max(danger)
        ready = [(2 * d - high - low) / (high - low) for d in danger]
        self.exponent = [(1 - r / 3) / (1 + r / 3) for r in ready]

    def offers(self, chance, i):
        """(kind, movement) of every demand on i."""
        for j in self.all:
            own, threat = self.expected(chance, i, j, i), self.expected(chance, j, i, i)
            way = self.x[j] - self.x[i]
            if way == 0 or threat <= 0:
                continue
            if threat > own > 0:
                yield KINDS[0], way
            elif own < 0 and threat > -own:
                yield KINDS[1], way * -own / threat
            elif own < 0:
                yield KINDS[2], way

    def movement(self, chance, i):
        offers = list(self.offers(chance, i))
        for kind in KINDS:
            of_it = [way for found, way in offers if found == kind]
            least = [way for way in of_it if abs(way) < min(map(abs, of_it)) + 1e-12]
            if least:
                return sum(least) / len(least)  # to both sides alike: nowhere
        return 0

    def bargain(self):
        """One round."""
        self.take_risks()
        chance = self.chances()
        self.x = [x + self.movement(chance, i) for i, x in enumerate(self.x)]
