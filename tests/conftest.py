import pytest
from hypothesis import HealthCheck, settings

from s400check.model.findings import Findings
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from tests.harbour import harbour, stubbed

# No example is timed: how long one takes says more of the machine and its neighbours than of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# `pytest --hypothesis-profile=long`, as .ci/run --long has it, looks at many times as many.
settings.register_profile("long", settings.get_profile("untimed"), max_examples=1_000)
settings.load_profile("untimed")


@pytest.fixture
def findings() -> Findings:
    return harbour()


@pytest.fixture
def docket(findings: Findings) -> Docket:
    return Docket.of(findings, stubbed(findings))


@pytest.fixture
def start(docket: Docket) -> ReviewSession:
    return ReviewSession.of(docket, "A. Reviewer")
