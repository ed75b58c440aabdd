# The official Airflow image with our locked requirements and the checkout; see docker-compose.yml.
FROM apache/airflow:3.3.2-python3.12

COPY --chown=airflow:root requirements.txt /opt/presswatch/requirements.txt
# The image brings Airflow itself; the lock makes every other package the one that was tested.
RUN pip install --no-cache-dir --no-deps --require-hashes -r /opt/presswatch/requirements.txt

COPY --chown=airflow:root dags /opt/presswatch/dags
COPY --chown=airflow:root plugins /opt/presswatch/plugins
COPY --chown=airflow:root sql /opt/presswatch/sql
ENV PYTHONPATH=/opt/presswatch/plugins \
    AIRFLOW__CORE__DAGS_FOLDER=/opt/presswatch/dags \
    AIRFLOW__CORE__PLUGINS_FOLDER=/opt/presswatch/plugins \
    AIRFLOW__CORE__LOAD_EXAMPLES=False
WORKDIR /opt/presswatch
